/**
 * How a class of 300 pupils, 900 results and 100 questions scrolls on a phone whose processor is
 * four times slower, beside a list of the same size with nothing in it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { BROWSER_FLAGS, BROWSER_HINT, findBrowser } from '../../src/build/find-browser.mjs'
import { startAppServer } from '../e2e/support/app-server.ts'
import { buildApp } from '../e2e/support/build-app.ts'
import { CLASS_ID, giveClass } from '../e2e/support/class.ts'
import { asApp } from '../e2e/support/fixtures.ts'
import { PHONE } from '../e2e/support/phone.ts'
import { drawnItems, likelyAnswer } from '../support/handed-answers.ts'
import { median } from './race.ts'

const [PUPILS, ATTEMPTS, ITEMS] = [300, 3, 100]
const THROTTLE = 4
const ROUNDS = 5
const FRAMES = 150
/** A swipe: two rows a frame down, half a column aside. */
const MOVES = { down: [0, 80], aside: [25, 0] } as const
/** Of the best round, since a busy moment of the machine is no part of scrolling. */
const MOST_OF_EMPTY = 1.25

type Scrolled = { readonly ms: number; readonly workMs: number }

export async function bench(): Promise<boolean> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    console.log(`a class in a browser: ${BROWSER_HINT}`)
    return false
  }
  const folder = mkdtempSync(join(tmpdir(), 'rappel-matrix-'))
  buildApp({ folder })
  const server = await startAppServer({ folder })
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, headless: true })
  try {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    const items = drawnItems(ITEMS, 1)
    const results = Array.from({ length: PUPILS * ATTEMPTS }, (_, n) => ({ pupil: `Pupil ${n % PUPILS}`, attempt: 1 + Math.floor(n / PUPILS), answers: items.map((item) => likelyAnswer(item, n)) }))
    const app = asApp(page, server)
    await app.go('')
    await giveClass(app, items.map(({ number }) => number), results)
    await app.go(`#/class/${CLASS_ID}`)
    await page.getByRole('link', { name: 'Pupil 1', exact: true }).waitFor({ timeout: 120_000 })
    await addEmptyList(page)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable')
    const kept: boolean[] = []
    for (const [name, by] of Object.entries(MOVES)) {
      const rounds: { readonly empty: Scrolled; readonly matrix: Scrolled }[] = []
      while (rounds.length < ROUNDS) rounds.push({ empty: await scroll(page, devtools, '#empty', by), matrix: await scroll(page, devtools, '.MatrixTable', by) })
      const ratios = rounds.map(({ empty, matrix }) => matrix.ms / empty.ms)
      const work = (of: 'empty' | 'matrix'): string => median(rounds.map((round) => round[of].workMs / FRAMES)).toFixed(1)
      console.log(`a class, ${name}, at ${THROTTLE}x throttle: ${median(ratios).toFixed(2)} times as long as an empty list, ${Math.min(...ratios).toFixed(2)} at best; ${work('matrix')} ms of work a frame, ${work('empty')} without`)
      kept.push(Math.min(...ratios) <= MOST_OF_EMPTY)
    }
    if (kept.includes(false)) console.error(`A class must not scroll ${MOST_OF_EMPTY} times as slowly as nothing.`)
    return !kept.includes(false)
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function addEmptyList(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.querySelector('.MatrixTable')!
    const empty = document.createElement('div')
    empty.id = 'empty'
    empty.hidden = true
    empty.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: white; z-index: 99'
    const room = document.createElement('div')
    room.style.cssText = `height: ${scrollHeight}px; width: ${scrollWidth}px`
    empty.append(room)
    document.body.append(empty)
  })
}

/** @returns how long all the frames took, and the work of the page's thread in them */
async function scroll(page: Page, devtools: CDPSession, selector: string, by: readonly [number, number]): Promise<Scrolled> {
  await page.evaluate((which) => {
    document.querySelector<HTMLElement>('#empty')!.hidden = which !== '#empty'
    document.querySelector(which)!.scrollTo(0, 0)
  }, selector)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  const before = await workMs(devtools)
  const ms = await page.evaluate(([which, [x, y], frames]) => new Promise<number>((resolve) => {
    const frame = document.querySelector(which)!
    let left = frames
    const begun = performance.now()
    requestAnimationFrame(function step() {
      frame.scrollBy(x, y)
      left -= 1
      if (left > 0) requestAnimationFrame(step)
      else resolve(performance.now() - begun)
    })
  }), [selector, by, FRAMES] as const)
  const after = await workMs(devtools)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { ms, workMs: after - before }
}

async function workMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}
