import { defineConfig, mergeConfig } from 'vitest/config'
import base from '../vite.config.ts'

export default mergeConfig(
  base,
  defineConfig({
    test: {
      root: new URL('..', import.meta.url).pathname,
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: ['tests/e2e/**'],
      // Modules are loaded once a worker, which halves the time: what is tested keeps no state of its own, and who stubs a global takes it back.
      isolate: false,
      // Machines are shared: a slow one must not fail what is right.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }),
)
