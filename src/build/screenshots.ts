/** Takes the pictures of the install dialog and the README from the built app (`npm run build && npm run screenshots`). */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { BROWSER_FLAGS, BROWSER_HINT, findBrowser } from './find-browser.mjs'
import { DIST } from './serve.mjs'
import { createStaticServer } from './static-server.mjs'
import { stop } from './stop.mjs'

const FOLDER = fileURLToPath(new URL('../../public/screenshots/', import.meta.url))

export async function main() {
  const executablePath = findBrowser()
  if (executablePath === undefined) stop(BROWSER_HINT)
  const server = createStaticServer({ folder: DIST }).listen(0)
  await once(server, 'listening')
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`

  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
  await takeHome(await openPage(browser, { width: 1280, height: 800, scale: 1 }), address)
  await takeQuestion(await openPage(browser, { width: 360, height: 740, scale: 2 }), address)
  await browser.close()
  server.close()
}

async function openPage(browser: Browser, { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number }): Promise<Page> {
  return browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce' })
}

async function takeHome(page: Page, address: string) {
  await page.goto(address)
  await page.getByText('Ready offline').waitFor()
  await page.screenshot({ path: `${FOLDER}home-wide.png` })
}

/** The first question, answered by its first option: verdict, reasons and source are all there to see. */
async function takeQuestion(page: Page, address: string) {
  await page.goto(`${address}#/study`)
  await page.locator('.OptionButton').first().click()
  await page.locator('.ItemFeedback').waitFor()
  await page.screenshot({ path: `${FOLDER}study-narrow.png` })
}
