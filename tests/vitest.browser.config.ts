import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { BROWSER_FLAGS, findBrowser } from '../src/build/find-browser.mjs'

const executablePath = findBrowser()

/** Unit tests that a real browser must pass too: `*.browser.ts`. No plugins: the tests import what they need. */
export default defineConfig({
  // Without this vite finds the packages in mid-test and reloads the page.
  optimizeDeps: { include: ['idb-keyval', 'fast-check', 'hpke', 'lean-qr/nano', 'qr/decode.js'] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.browser.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { args: BROWSER_FLAGS, ...(executablePath !== undefined && { executablePath }) } }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
