import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, BROWSER_HINT, findBrowser } from '../../src/build/find-browser.mjs'
import { PHONE } from './support/phone.ts'

const executablePath = findBrowser()
if (executablePath === undefined) throw new Error(BROWSER_HINT)

/** The server's address is the `app` fixture's, one port a test. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/../fixtures/{arg}{ext}',
  globalSetup: './support/build-once.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    ...PHONE,
    launchOptions: { executablePath, args: BROWSER_FLAGS },
    screenshot: 'only-on-failure',
  },
})
