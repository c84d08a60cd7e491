/**
 * `npm run new-item [-- <kind> [<word>]]`: draws a fresh id and the next number and prints
 * the item to fill in. `word` becomes the first half of the id.
 */
import { randomInt } from 'node:crypto'
import type { ItemKind } from '../core/bank/item.ts'
import { ITEM_KINDS } from '../core/bank/item.ts'
import { readBankFiles } from './bank-files.ts'
import { readLock } from './bank-lock-file.ts'
import { BANK_FOLDER } from './bank-paths.ts'

export function main(): void {
  const [kindName = 'choice', word = 'item'] = process.argv.slice(2)
  const kind = ITEM_KINDS.find((known) => known === kindName)
  if (kind === undefined || !/^[a-z0-9]{2,8}$/.test(word)) {
    process.stderr.write(`Usage: npm run new-item -- <${ITEM_KINDS.join('|')}> <2 to 8 small letters>\n`)
    process.exitCode = 1
    return
  }
  // Half-written topics are fine here: ids and numbers are taken from the text, however far it parses.
  const used = [...readBankFiles(BANK_FOLDER).flatMap(({ data }) => entriesOf(data)), ...Object.entries(readLock(BANK_FOLDER)).map(([id, { number }]) => ({ id, number }))]
  const number = 1 + Math.max(0, ...used.map((entry) => Number(entry.number) || 0))
  process.stdout.write(skeleton(kind, drawId(word, new Set(used.map(({ id }) => String(id)))), number))
}

/** `word`, a hyphen and four random characters out of those that are not mistaken for one another. */
export function drawId(word: string, used: ReadonlySet<string>): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
  const id = `${word}-${Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')}`
  return used.has(id) ? drawId(word, used) : id
}

/** An item of the kind with every field to fill in. */
export function skeleton(kind: ItemKind, id: string, number: number): string {
  return `- id: ${id}
  number: ${number}
  kind: ${kind}
  fact: TODO
  source: [TODO]
  level: recall
  prompt:
    en: "TODO"
    fr: "TODO"
${FIELDS[kind]}
  explanation:
    en: "TODO"
    fr: "TODO"
  terms: []
`
}

const PAIR = '{ en: "TODO", fr: "TODO" }'
const ANSWER = `  answer: ${PAIR}`
const TYPED = `${ANSWER}\n  accept: ["TODO"]`
const MISTAKES = `  mistakes:\n    - { match: ["TODO"], why: ${PAIR} }`
const OPTION = `    - text: ${PAIR}\n      why: ${PAIR}`
const KEY = `    - text: ${PAIR}\n      right: true`

const FIELDS: Readonly<Record<ItemKind, string>> = {
  flip: ANSWER,
  cloze: TYPED,
  choice: ['  options:', OPTION, KEY, OPTION, OPTION].join('\n'),
  multiple: ['  options:', OPTION, KEY, OPTION, KEY].join('\n'),
  'true-false': `  answer: false\n  correction: ${PAIR}`,
  number: `  value: TODO\n  tolerance: 0\n  unit: ${PAIR}\n${MISTAKES}`,
  date: `  value: TODO\n${MISTAKES}`,
  typed: `${TYPED}\n${MISTAKES}`,
  order: ['  steps:', ...Array.from({ length: 3 }, () => `    - { text: ${PAIR}, when: ${PAIR} }`)].join('\n'),
  match: ['  pairs:', ...Array.from({ length: 3 }, () => `    - { left: ${PAIR}, right: ${PAIR} }`)].join('\n'),
}

function entriesOf(data: unknown): readonly { readonly id?: unknown; readonly number?: unknown }[] {
  const list = Array.isArray(data) ? data : Object(data).retired
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'object' && entry !== null) : []
}
