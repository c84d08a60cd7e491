/** The browsers beside Chromium, as far as one flow needs them: go somewhere, and run a function in the page. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { spawn, type ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, firefox } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from '../../../src/build/find-browser.mjs'

export type Driver = {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Runs in the page; the function sees nothing of the test but its argument. */
  run<A, T>(inPage: (arg: A) => T, arg: A): Promise<T>
  close(): Promise<void>
}

export const BROWSERS = ['chromium', 'firefox', 'webkit'] as const
export type BrowserName = (typeof BROWSERS)[number]

const FIREFOX = '/usr/bin/firefox-esr'
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver'
const MINI_BROWSERS = ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`)

/** Which of them are on this machine; in CI all have to be. */
export function isInstalled(name: BrowserName): boolean {
  if (process.env.CI) return true
  if (name === 'chromium') return findBrowser() !== undefined
  return name === 'firefox' ? existsSync(FIREFOX) : existsSync(WEBKIT_DRIVER) && MINI_BROWSERS.some((path) => existsSync(path))
}

export function openBrowser(name: BrowserName): Promise<Driver> {
  return name === 'webkit' ? openWebKit() : openWithPlaywright(name)
}

/** A profile on disk: Firefox keeps no worker in a private one. */
async function openWithPlaywright(name: 'chromium' | 'firefox'): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'rappel-browser-'))
  const executablePath = name === 'firefox' ? FIREFOX : findBrowser()
  const options = { ...(executablePath !== undefined && { executablePath }), viewport: { width: 360, height: 740 }, locale: 'en-GB' }
  const context =
    name === 'firefox'
      ? await firefox.launchPersistentContext(folder, { ...options, channel: 'moz-firefox' })
      : await chromium.launchPersistentContext(folder, { ...options, args: BROWSER_FLAGS })
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: (inPage, arg) => page.evaluate(inPage as (arg: unknown) => never, arg),
    async close() {
      await context.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** WebKitGTK by the WebDriver protocol, on a screen that nobody sees. */
async function openWebKit(): Promise<Driver> {
  const port = 20_000 + (process.pid % 20_000)
  const display = `:${90 + (process.pid % 900)}`
  const screen = spawn('Xvfb', [display, '-screen', '0', '800x800x24'], { stdio: 'ignore' })
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LC_ALL: 'en_GB.UTF-8', LANG: 'en_GB.UTF-8' } })
  const binary = MINI_BROWSERS.find((path) => existsSync(path))
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await answer.json()) as { value: { error?: string; message?: string; sessionId?: string } | null }
    if (value?.error !== undefined) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`)
    return value
  }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } }
  const session = await firstAnswer(() => ask('POST', '/session', { capabilities }), driver)
  const at = `/session/${session?.sessionId}`
  return {
    goto: async (url) => void (await ask('POST', `${at}/url`, { url })),
    reload: async () => void (await ask('POST', `${at}/refresh`, {})),
    run: async (inPage, arg) => (await ask('POST', `${at}/execute/sync`, { script: `return (${inPage.toString()})(arguments[0])`, args: [arg ?? null] })) as never,
    async close() {
      await ask('DELETE', at)
      driver.kill()
      screen.kill()
    },
  }
}

/** The driver takes a moment before it listens. */
async function firstAnswer<T>(task: () => Promise<T>, driver: ChildProcess): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await task()
    } catch (error) {
      // Refused: not listening yet. Anything else is an answer.
      if (!(error instanceof TypeError) || attempt > 100 || driver.exitCode !== null) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
