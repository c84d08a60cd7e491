// `npm test`: everything that must hold, one line a step, and at the end `N passed, N failed` over all tests and steps.
// `npm run check` (`--no-browser`) leaves out what needs a browser. A step that fails does not stop the others.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, ROOT } from './ensure-installed.mjs'

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ code: number, output: string }} Outcome
 * @typedef {{ name: string, run: readonly string[], env?: Record<string, string>, count?: (outcome: Outcome) => Count | string | undefined }} Step
 *   `run` is a script of node_modules or the project with its arguments; `count` reads how many tests ran, or says in words why the step is worth nothing
 */

const withBrowser = !process.argv.includes('--no-browser')
const reports = mkdtempSync(join(tmpdir(), 'rappel-reports-'))
const PLAYWRIGHT_REPORT = join(reports, 'playwright.json')
const TSC = 'node_modules/typescript/bin/tsc'

/** @type {readonly Step[]} */
const STEPS = [
  ...['src/core', 'src', 'src/sw', 'src/worker', 'src/build', 'tests'].map((project) => ({ name: `types ${project}`, run: [TSC, '-p', project] })),
  { name: 'lint', run: ['node_modules/oxlint/bin/oxlint', '--deny-warnings', 'src', 'tests', 'vite.config.ts'] },
  { name: 'imports', run: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'], count: countModules },
  { name: 'bank', run: ['src/build/run.mjs', 'src/build/bank-report.ts'] },
  vitestStep('unit', 'tests/vitest.config.ts'),
  { name: 'build', run: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
  { name: 'size', run: ['src/build/run.mjs', 'src/build/size.ts'] },
]

/** @type {readonly Step[]} */
const BROWSER_STEPS = [
  vitestStep('unit in a browser', 'tests/vitest.browser.config.ts'),
  {
    name: 'browser',
    run: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
    count: countPlaywright,
  },
]

ensureInstalled()
const total = { passed: 0, failed: 0 }
for (const step of withBrowser ? [...STEPS, ...(await browserSteps())] : STEPS) await perform(step)
rmSync(reports, { recursive: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Without a browser these steps stay, and fail: a green run has tested everything. @returns {Promise<readonly Step[]>} */
async function browserSteps() {
  const { BROWSER_HINT, findBrowser } = await import('./find-browser.mjs')
  if (findBrowser() !== undefined) return BROWSER_STEPS
  return BROWSER_STEPS.map(({ name }) => ({ name, run: ['--eval', `console.error(${JSON.stringify(BROWSER_HINT)}); process.exit(1)`] }))
}

/** @param {string} name @param {string} config @returns {Step} */
function vitestStep(name, config) {
  const report = join(reports, `vitest-${name.replaceAll(' ', '-')}.json`)
  return {
    name,
    run: ['node_modules/vitest/vitest.mjs', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: () => countVitest(report),
  }
}

/** @param {Step} step */
async function perform(step) {
  const startedAt = Date.now()
  const outcome = await runNode(step)
  const tests = step.count?.(outcome)
  const counted = typeof tests === 'object' ? tests : { passed: 0, failed: 0 }
  const ok = outcome.code === 0 && typeof tests !== 'string' && counted.failed === 0
  total.passed += counted.passed + (ok ? 1 : 0)
  total.failed += counted.failed + (ok ? 0 : 1)

  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)
  const detail = typeof tests === 'object' ? ` (${counted.passed} passed, ${counted.failed} failed)` : ''
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds} s  ${step.name}${detail}`)
  if (!ok) console.log(indent(`${outcome.output.trimEnd()}${typeof tests === 'string' ? `\n${tests}` : ''}`))
}

/** @param {Step} step @returns {Promise<Outcome>} */
function runNode({ run, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, run, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env } })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** dependency-cruiser is content with no modules at all, as with a compiler it cannot read. @param {Outcome} outcome */
function countModules({ output }) {
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  return modules > 0 ? undefined : 'No module was looked at: the import rules were not checked.'
}

/** @param {string} file */
function countVitest(file) {
  const report = readReport(file)
  return someTests({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 })
}

function countPlaywright() {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(PLAYWRIGHT_REPORT)?.stats ?? {}
  return someTests({ passed: expected, failed: unexpected + flaky + skipped })
}

/** @param {Count} count @returns {Count | string} */
function someTests(count) {
  return count.passed + count.failed > 0 ? count : 'No test was run.'
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^/gm, '       | ')
}
