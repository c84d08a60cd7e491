/**
 * Draws every icon of the app from one mark (`npm run icons`, then commit public/icons).
 * The mark is a lozenge of bogolan cloth whose line comes back on itself as an arrow: what is learned is called back.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { BROWSER_FLAGS, BROWSER_HINT, findBrowser } from './find-browser.mjs'
import { encodePng } from './png.ts'

const INDIGO = '#202555'
const OCHRE_DARK = '#d58c31'
const CREAM = '#f8f3e6'
const OCHRE = '#edbb6a'
const FOLDER = fileURLToPath(new URL('../../public/icons/', import.meta.url))

/** `rounded` for browsers, `full` for systems that cut the corners themselves (the mark lies inside their safe circle). */
type Ground = 'rounded' | 'full'

export async function main() {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error(BROWSER_HINT)
  write('favicon.svg', icon('rounded'))
  write('monochrome.svg', svg(mark('#000', '#000')))

  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
  write('icon-192.png', await draw(browser, icon('rounded'), 192))
  write('icon-512.png', await draw(browser, icon('rounded'), 512))
  write('maskable-512.png', await draw(browser, icon('full'), 512))
  write('apple-touch-icon.png', await draw(browser, icon('full'), 180))
  await browser.close()
}

function icon(ground: Ground): string {
  const corner = ground === 'rounded' ? ' rx="11"' : ''
  return svg(`<rect width="48" height="48"${corner} fill="${INDIGO}"/>${STITCHES}${mark(CREAM, OCHRE)}`)
}

/** Five small lozenges along each corner, as a needle would set them: dashes of a line at 45 degrees. */
const STITCHES = `<path d="M1.14 13.86L13.86 1.14M34.14 1.14L46.86 13.86M46.86 34.14L34.14 46.86M13.86 46.86L1.14 34.14" fill="none" stroke="${OCHRE_DARK}" stroke-width="2" stroke-dasharray="2"/>`

function mark(line: string, heart: string): string {
  return [
    `<path d="M34.9 18.9L40 24 24 40 8 24 24 8 30 14" fill="none" stroke="${line}" stroke-width="4"/>`,
    `<path d="M31 8v7H24" fill="none" stroke="${line}" stroke-width="4"/>`,
    `<path d="M24 19l5 5-5 5-5-5z" fill="${heart}"/>`,
  ].join('')
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${content}</svg>\n`
}

/** @param size in pixels, width and height */
async function draw(browser: Browser, source: string, size: number): Promise<Buffer> {
  const page = await browser.newPage()
  const address = `data:image/svg+xml,${encodeURIComponent(source)}`
  const pixels = await page.evaluate<string>(`(${DRAW_IN_PAGE})(${JSON.stringify(address)}, ${size})`)
  await page.close()
  return encodePng(Buffer.from(pixels, 'base64'), size)
}

/** Text, because it runs in the browser, whose types this project does not know. Gives RGBA bytes in base64. */
const DRAW_IN_PAGE = `async (address, size) => {
  const image = new Image(size, size)
  image.src = address
  await image.decode()
  const brush = new OffscreenCanvas(size, size).getContext('2d')
  brush.drawImage(image, 0, 0, size, size)
  const { data } = brush.getImageData(0, 0, size, size)
  return btoa(Array.from(data, (value) => String.fromCharCode(value)).join(''))
}`

function write(name: string, content: string | Buffer) {
  writeFileSync(`${FOLDER}${name}`, content)
  console.log(`public/icons/${name} ${content.length} bytes`)
}
