import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { build } from 'vite'
import { updateLock } from '../../src/build/bank-lock.ts'
import { writeLock } from '../../src/build/bank-lock-file.ts'
import { readBank } from '../../src/build/bank-read.ts'
import { questionBank } from '../../src/build/question-bank-plugin.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bank-'))
  cpSync(new URL('fixtures/small-bank', import.meta.url).pathname, folder, { recursive: true })
  const result = readBank(folder)
  if (!result.ok) throw new Error('the small bank is not sound')
  writeLock(folder, updateLock(result.value.bank, {}, []))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Builds nothing but the bank; gives the names of the chunks. */
async function buildBank(): Promise<string[]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [questionBank(folder)],
    build: { write: false, rollupOptions: { input: 'virtual:question-bank', preserveEntrySignatures: 'strict' } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  return outputs.flatMap((one) => ('output' in one ? one.output.map(({ name }) => name ?? '') : []))
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
}

test('each language has chunks of its own for items, brief and pictures', async () => {
  const names = await buildBank()
  for (const language of ['en', 'fr']) {
    for (const sort of ['items', 'brief', 'pictures']) expect(names.some((name) => name.startsWith(sort) && name.endsWith(language))).toBe(true)
  }
})

test('a build stops at a fault of form and names its line', async () => {
  edit('topics/figures.yaml', 'value: 7.5', 'value: lots')
  await expect(buildBank()).rejects.toThrow('question-bank/topics/figures.yaml:10:10 items[0].value: expected a number such as 7.5')
})

test('a build stops at what a check calls an error', async () => {
  edit('topics/figures.yaml', 'tolerance: 0', 'tolerance: 0\n  mistakes: [{ match: ["75"], why: { en: "It\'s less.", fr: "Moins." } }]')
  await expect(buildBank()).rejects.toThrow(/figures\.yaml:\d+:\d+ items\[0\]\.mistakes\[0\]\.why\.en: E17 straight apostrophe/)
})

test('a build stops at a key that changed in silence', async () => {
  edit('topics/figures.yaml', 'value: 7.5', 'value: 7.6')
  await expect(buildBank()).rejects.toThrow('turn-2345 asks or grades differently than before')
})
