import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'

type Rules = { readonly forbidden: readonly { readonly name: string }[]; readonly options: ICruiseOptions }

const rules: Rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** Rule to a file that breaks it, and what it imports. Targets are made too. */
const PLANTED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-cycles': ['src/core/lib/a.ts', './b.ts'],
  'features-are-apart': ['src/features/study/a.ts', '../browse/b.ts'],
  'core-imports': ['src/core/stats/a.ts', '../../store/b.ts'],
  'i18n-imports': ['src/i18n/a.ts', '../ui/b.ts'],
  'learner-imports': ['src/learner/a.ts', '../store/b.ts'],
  'ui-imports': ['src/ui/a.ts', '../features/study/b.ts'],
  'features-imports': ['src/features/quiz/a.ts', '../../platform/b.ts'],
  'store-imports': ['src/store/a.ts', '../learner/b.ts'],
  'platform-imports': ['src/platform/a.ts', '../store/b.ts'],
  'build-imports': ['src/build/a.ts', '../platform/b.ts'],
  'worker-imports': ['src/worker/a.ts', '../store/b.ts'],
  'sw-imports': ['src/sw/a.ts', '../core/lib/c.ts'],
  'core-packages': ['src/core/grading/a.ts', 'idb-keyval'],
  'i18n-packages': ['src/i18n/b.ts', 'preact'],
  'learner-packages': ['src/learner/b.ts', 'idb-keyval'],
  'ui-packages': ['src/ui/b.ts', 'idb-keyval'],
  'features-packages': ['src/features/quiz/b.ts', 'idb-keyval'],
  'store-packages': ['src/store/b.ts', 'preact'],
  'platform-packages': ['src/platform/b.ts', 'idb-keyval'],
  'worker-packages': ['src/worker/b.ts', 'preact'],
  'sw-packages': ['src/sw/b.ts', 'preact'],
  'core-bank-packages': ['src/core/bank/a.ts', 'preact'],
  'app-leaves-sw-and-build': ['src/app/a.ts', '../build/b.ts'],
  'core-lib': ['src/core/lib/c.ts', '../bank/b.ts'],
  'core-bank': ['src/core/bank/c.ts', '../grading/b.ts'],
  'core-pictures': ['src/core/pictures/a.ts', '../stats/b.ts'],
  'core-assignments': ['src/core/assignments/a.ts', '../log/b.ts'],
  'core-search': ['src/core/search/a.ts', '../stats/b.ts'],
  'core-grading': ['src/core/grading/c.ts', '../quiz/b.ts'],
  'core-quiz': ['src/core/quiz/a.ts', '../log/b.ts'],
  'core-scheduler': ['src/core/scheduler/a.ts', '../bank/b.ts'],
  'core-log': ['src/core/log/a.ts', '../stats/b.ts'],
  'core-stats': ['src/core/stats/c.ts', '../quiz/b.ts'],
}

let folder = ''
let broken: readonly string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rappel-rules-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  copyFileSync('package.json', join(folder, 'package.json'))
  for (const [from, to] of Object.values(PLANTED)) plant(from, to)
  plant('src/core/lib/b.ts', './a.ts')

  const { output } = await cruise(['src'], { ...rules.options, tsConfig: {}, baseDir: folder, validate: true, ruleSet: { forbidden: [...rules.forbidden] } } as ICruiseOptions)
  const { summary } = output as ICruiseResult
  expect(summary.totalCruised).toBeGreaterThan(0)
  broken = summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test.each(rules.forbidden.map(({ name }) => name))('the rule %s catches a file that breaks it', (name) => {
  const [from] = PLANTED[name] ?? []
  expect(from, `no violation of ${name} is planted here`).toBeDefined()
  expect(broken).toContain(`${name}: ${from}`)
})

/** Adds an import to a file of the fixture, and makes the file that it asks for. */
function plant(from: string, to: string) {
  append(from, `export * from '${to}'\n`)
  if (to.startsWith('.')) append(join(dirname(from), to), '')
}

function append(file: string, text: string) {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${readIfThere(path)}${text || 'export const here = true\n'}`)
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // not planted yet
    return ''
  }
}
