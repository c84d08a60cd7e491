/** `npm run lighthouse`: Lighthouse on a phone, on the real build with its real headers; writes the medians into tests/bench/README.md. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BROWSER_FLAGS, BROWSER_HINT, findBrowser } from '../../src/build/find-browser.mjs'
import { startAppServer } from '../e2e/support/app-server.ts'
import { buildApp } from '../e2e/support/build-app.ts'

/** Fetched when asked for, and no part of the project: the last that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const RUNS = 5
const PAGES = { 'the home page': '', 'the first question': '#/study' }
/** The least median of each category, in percent. */
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const CATEGORIES = Object.keys(LEAST) as readonly Category[]
/** The figures behind the performance, in milliseconds but for the last. */
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const

const README = 'tests/bench/README.md'
const [BEGIN, END] = ['<!-- lighthouse: begin -->', '<!-- lighthouse: end -->']

type Category = keyof typeof LEAST
type Audit = { readonly id: string; readonly score: number | null; readonly numericValue?: number; readonly displayValue?: string }
type Verdict = {
  readonly categories: Readonly<Record<Category, { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>
  readonly audits: Readonly<Record<string, Audit>>
}

const run = promisify(execFile)

export async function main(): Promise<void> {
  const browser = findBrowser()
  if (browser === undefined) throw new Error(BROWSER_HINT)
  const folder = mkdtempSync(join(tmpdir(), 'rappel-lighthouse-'))
  buildApp({ folder })
  const server = await startAppServer({ folder })
  try {
    const rows: string[] = []
    for (const [name, hash] of Object.entries(PAGES)) {
      const verdicts: Verdict[] = []
      while (verdicts.length < RUNS) verdicts.push(await judge(server.url + hash, browser))
      rows.push(row(name, verdicts))
      console.log(rows.at(-1))
      for (const line of shortfalls(verdicts)) {
        console.log(`  ${line}`)
        process.exitCode = 1
      }
    }
    writeTable(rows)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Once, in a browser that has never seen the app; a phone on slow 4G is what Lighthouse takes by itself. */
async function judge(url: string, browser: string): Promise<Verdict> {
  const options = ['--quiet', '--output=json', '--output-path=stdout', `--only-categories=${CATEGORIES.join()}`, `--chrome-flags=${['--headless=new', ...BROWSER_FLAGS].join(' ')}`]
  const { stdout } = await run('npx', ['--yes', LIGHTHOUSE, url, ...options], { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 2 ** 26 })
  return JSON.parse(stdout) as Verdict
}

/** What lies under its least, and the audits that cost it something in any of the runs. */
function shortfalls(verdicts: readonly Verdict[]): readonly string[] {
  return CATEGORIES.filter((category) => scoreOf(verdicts, category) < LEAST[category]).flatMap((category) => [
    `${category} ${scoreOf(verdicts, category)}, at least ${LEAST[category]}`,
    ...new Set(verdicts.flatMap(({ categories, audits }) => categories[category].auditRefs.filter(({ weight }) => weight > 0).flatMap(({ id }) => (lost(audits[id]) ? [`  ${id} ${audits[id]?.displayValue ?? ''}`] : [])))),
  ])
}

const lost = (audit: Audit | undefined): boolean => audit !== undefined && audit.score !== null && audit.score < 0.9

function row(name: string, verdicts: readonly Verdict[]): string {
  const scores = CATEGORIES.map((category) => scoreOf(verdicts, category).toFixed(0))
  const figures = FIGURES.map((id) => median(verdicts.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN)))
  return `| ${[name, ...scores, ...figures.map((figure, n) => (n === 3 ? figure.toFixed(3) : figure.toFixed(0)))].join(' | ')} |`
}

const scoreOf = (verdicts: readonly Verdict[], category: Category): number => Math.round(100 * median(verdicts.map(({ categories }) => categories[category].score)))

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function writeTable(rows: readonly string[]): void {
  const [before = '', rest = ''] = readFileSync(README, 'utf8').split(BEGIN)
  const [, after = ''] = rest.split(END)
  const head = '| page | performance | accessibility | best practices | SEO | first paint, ms | largest paint, ms | blocked, ms | layout shift |'
  writeFileSync(README, `${before}${BEGIN}\n${[head, '|---|---|---|---|---|---|---|---|---|', ...rows].join('\n')}\n${END}${after}`)
}
