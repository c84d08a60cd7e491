import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseBankFile } from '../../src/build/bank-files.ts'
import { readBank, showFault } from '../../src/build/bank-read.ts'

const SMALL_BANK = new URL('fixtures/small-bank', import.meta.url).pathname

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bank-'))
  cpSync(SMALL_BANK, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Replaces text in a file of the copied bank. */
function edit(file: string, from: string, to: string): void {
  const before = readFileSync(join(folder, file), 'utf8')
  if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(join(folder, file), before.replace(from, to))
}

function faults(): string[] {
  const result = readBank(folder)
  return result.ok ? [] : result.issues.map(showFault)
}

test('a sound bank is read, with its values typed', () => {
  const result = readBank(folder)
  expect(result.ok && result.value.bank.topics.figures.map((item) => (item.kind === 'number' ? item.value : item.kind))).toEqual([7.5, 'choice'])
})

describe('a fault is told with file, line, column and field', () => {
  test('a missing language', () => {
    edit('topics/figures.yaml', '        fr: "Une autre affaire."\n', '')
    expect(faults()).toEqual(['question-bank/topics/figures.yaml:29:9 items[1].options[1].why.fr: is missing'])
  })
  test('a value of the wrong form', () => {
    edit('topics/figures.yaml', 'value: 7.5', 'value: 7,5')
    expect(faults()).toEqual(['question-bank/topics/figures.yaml:10:10 items[0].value: expected a number such as 7.5'])
  })
  test('a misspelt field', () => {
    edit('topics/figures.yaml', 'tolerance:', 'tolerence:')
    expect(faults()).toEqual(['question-bank/topics/figures.yaml:11:14 items[0].tolerence: is not a field of the format'])
  })
  test('a pointer to nothing', () => {
    edit('topics/figures.yaml', 'terms: [vote]', 'terms: [vote, tote]')
    expect(faults()).toEqual(['question-bank/topics/figures.yaml:16:17 items[0].terms[1]: there is no term "tote"'])
  })
  test('faults of several files come at once', () => {
    edit('topics/figures.yaml', 'value: 7.5', 'value: lots')
    edit('facts.yaml', 'statement', 'sentence')
    expect(faults().map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['question-bank/topics/figures.yaml', 'question-bank/facts.yaml']))
  })
  test('a missing file and a stray one', () => {
    rmSync(join(folder, 'topics/causes.yaml'))
    writeFileSync(join(folder, 'topics/more.yaml'), '[]')
    expect(faults()).toEqual(['question-bank/topics/causes.yaml:1:1 is missing', 'question-bank/topics/more.yaml:1:1 is not a file of the bank'])
  })
})

describe('the traps of YAML', () => {
  const dataOf = (source: string) => parseBankFile('facts', source).data
  const faultsIn = (source: string) => parseBankFile('facts', source).faults.map(showFault)

  test('figures, dates and flags stay the text they are', () => {
    expect(dataOf('- [1.10, 1e3, 2020-08-18, no, null, 007]')).toEqual([['1.10', '1e3', '2020-08-18', 'no', 'null', '007']])
  })
  test('a # that would cut a prompt short is a fault', () => {
    expect(faultsIn('prompt: What is #1?\n')).toEqual([expect.stringContaining('question-bank/facts.yaml:1:9 has a comment behind it')])
  })
  test('a comment behind a quoted text or a list is a fault too', () => {
    expect(faultsIn('a: "x" # why\n')).toHaveLength(1)
    expect(faultsIn('a: [x] # why\n')).toHaveLength(1)
  })
  test('comments on lines of their own are fine', () => {
    expect(faultsIn('# top\na: x\n# between\nb:\n  # inside\n  - y\n# end\n')).toEqual([])
  })
  test('a key that stands twice is a fault', () => expect(faultsIn('a: x\nb: y\na: z\n')).toEqual([expect.stringContaining('facts.yaml:3:1')]))
  test('broken YAML is a fault with its line', () => expect(faultsIn('a: x\nb: [y\n')[0]).toMatch(/facts\.yaml:\d+:\d+ /))
})
