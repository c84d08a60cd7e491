// Finds a Chromium to test with and to draw the icons with, on whatever machine this is.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** Why each: the sandbox wants rights that containers lack; the rest keeps the browser's own errands off the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const BROWSER_HINT =
  'No browser was found. Install Chromium (Debian and Ubuntu: `apt-get install --no-install-recommends chromium`; anywhere: `npx playwright install chromium`), or name a program that is there in CHROMIUM_PATH.'

const INSTALLED = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe')),
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
}
const DEBIAN = '/usr/bin/chromium'

/**
 * CHROMIUM_PATH, an installed Chrome, playwright's own download, Debian's Chromium: the first that is there.
 * @returns {string | undefined} the path of the program
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  // A name that leads nowhere is a mistake to be told of, not a wish for another browser.
  if (named !== undefined) return existsSync(named) ? named : undefined
  const installed = INSTALLED[/** @type {keyof typeof INSTALLED} */ (process.platform)] ?? []
  return [...installed, chromium.executablePath(), DEBIAN].find((path) => existsSync(path))
}
