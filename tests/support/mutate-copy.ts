/** Copies that something happened to on their way, and what must hold of whatever comes of them. For the tests and for the heavy proofs. */
import { epochMs } from '../../src/core/lib/time.ts'
import { recordLine } from '../../src/core/log/backup-records.ts'
import { COPY_ISSUE_CODES, readCopy, writeBackup, writeCopy } from '../../src/core/log/copy.ts'
import { foldEvents } from '../../src/core/log/fold.ts'
import { aCue, aDecision, aReading, aReview, aSetting, anUndo, LATER } from './events.ts'
import { NOON } from './fixed-clock.ts'

/** An event of every kind. */
const EVENTS = [
  aReview({ seq: 1, response: { kind: 'picked', options: [0, 2] } }),
  aReview({ seq: 2, response: { kind: 'text', text: 'Keïta "IBK"\u0000\u2028\\' }, certainty: 3 }),
  aReview({ seq: 3, response: { kind: 'match', rights: [1, -1, 0] }, overridden: true }),
  anUndo(aReview(), { seq: 4 }),
  aReading('coup', { seq: 5 }),
  aSetting('learningStepsMinutes', [1, 10.5], { seq: 6 }),
  aDecision('suspend', { seq: 7 }),
  aCue('Kati « ici »', { seq: 8 }),
]

/** Version 1. */
export const PLAIN_COPY = writeCopy(EVENTS, NOON)

/** Version 2, with records of every shape that JSON can hold. */
export const WHOLE_COPY = writeBackup(EVENTS, NOON, [
  ['quiz/past/a', { score: { right: 3 }, marks: [true, null, 0.5], note: '' }],
  ['sets/b', { name: 'Classe 2', code: Uint8Array.of(0, 255, 7) }],
  ['key/public', 'BN4G'],
]).text

type Random = () => number
type Mutation = (text: string, random: Random) => string

const BITS = [...'0123456789-eE."[]{},:\\', '\u0000', '\u202e', '\ud800', 'null', '1e999', '{}', '"$bytes"', '"__proto__":{},']
const VALUES = ['null', '-1', '1e999', '"', '{}', '[[]]', 'true', '""', '9007199254740993', '{"__proto__":null}', '{"$bytes":"!"}', '{"$bytes":"AA","x":1}']
const below = (random: Random, end: number): number => Math.floor(random() * end)
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T
const splice = (text: string, at: number, gone: number, put: string): string => text.slice(0, at) + put + text.slice(at + gone)

const MUTATIONS: readonly Mutation[] = [
  // a flipped bit
  (text, random) => ((at) => splice(text, at, 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << below(random, 8)))))(below(random, text.length)),
  // something put in
  (text, random) => splice(text, below(random, text.length), 0, oneOf(random, BITS)),
  // a piece lost, the rest of it, a piece doubled
  (text, random) => splice(text, below(random, text.length), below(random, 80), ''),
  (text, random) => text.slice(0, below(random, text.length)),
  (text, random) => ((at) => splice(text, at, 0, text.slice(at, at + below(random, 400))))(below(random, text.length)),
  // brackets without end, or with
  (text, random) => splice(text, below(random, text.length), 0, oneOf(random, ['[', '{"a":', '[']).repeat(below(random, 200))),
  (text, random) => ((depth) => splice(text, below(random, text.length), 0, '['.repeat(depth) + ']'.repeat(depth)))(below(random, 100)),
  // another value for a field
  (text, random) => {
    const fields = [...text.matchAll(/":("[^"]*"|[^,{}[\]]+)/g)]
    const field = oneOf(random, fields)
    return field === undefined ? text : splice(text, field.index + 2, (field[1] ?? '').length, oneOf(random, VALUES))
  },
  // lines in another number or order
  (text, random) => ((lines, at) => [...lines.slice(0, at), ...Array<string>(below(random, 4)).fill(lines[at] ?? ''), ...lines.slice(at + 1)].join('\n'))(text.split('\n'), below(random, 14)),
  (text, random) => text.split('\n').toSorted(() => random() - 0.5).join('\n'),
]

/** @returns the copy after one to three accidents */
export function mutateCopy(text: string, random: Random): string {
  let mutated = text
  for (let left = 1 + below(random, 3); left > 0; left -= 1) mutated = oneOf(random, MUTATIONS)(mutated, random)
  return mutated
}

/** Reads a copy that anything may have happened to. @returns what came of it; throws where what was read is not sound, and goes through whatever reading throws */
export function judgeCopy(text: string): string {
  const copy = readCopy(text)
  if (!copy.ok) {
    const [issue, more] = copy.issues
    if (issue === undefined || more !== undefined || !COPY_ISSUE_CODES.includes(issue.code)) throw new Error('a failure that names no single known issue')
    return issue.code
  }
  const { events, records, savedAt } = copy.value
  if (foldEvents(events, LATER).count > events.length) throw new Error('events that fold to more than they are')
  if (records.some((record) => recordLine(record) === undefined)) throw new Error('a record that could not be written again')
  const again = readCopy(writeBackup(events, epochMs(savedAt), records).text)
  if (JSON.stringify(again) !== JSON.stringify(copy)) throw new Error('what was read is written and read otherwise')
  return 'read'
}
