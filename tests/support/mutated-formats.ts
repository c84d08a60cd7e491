/** Every format that a learner or a teacher is handed, each with its accidents and what must come of them. For the tests and for the heavy proofs. */
import { readHanded } from '../../src/core/assignments/handed.ts'
import { readAssignment, writeAssignment } from '../../src/core/assignments/assignment-code.ts'
import { readResult, settled, writeResult } from '../../src/core/assignments/result-code.ts'
import { writeToken } from '../../src/core/assignments/token.ts'
import { randomAt } from '../../src/core/lib/random.ts'
import { piecesOf } from '../../src/core/log/backup-pieces.ts'
import { createBringBackModel, type BringBackModel } from '../../src/features/data/bring-back-model.ts'
import { assignIssueText, type HandedIssue } from '../../src/i18n/assign-issue-text.ts'
import { shell as shellEn } from '../../src/i18n/en/shell.ts'
import { shell as shellFr } from '../../src/i18n/fr/shell.ts'
import { en } from '../../src/i18n/page-messages.en.ts'
import { fr } from '../../src/i18n/page-messages.fr.ts'
import { packText, unpackText } from '../../src/platform/pack.ts'
import v1 from '../fixtures/tokens-v1.json' with { type: 'json' }
import { aResult, anAssignment } from './assignments.ts'
import { aBringBack } from './bring-back.ts'
import { aReviewFact } from './events.ts'
import { randomNumbers } from './histories.ts'
import { judgeCopy, mutateCopy, PLAIN_COPY, WHOLE_COPY } from './mutate-copy.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutatedToken } from './mutated-tokens.ts'

/** Does the seed's accident. @returns what was said of it, or `read`; throws where what came of it is not sound, and goes through whatever reading throws */
export type Judge = (seed: number) => string | Promise<string>

const PROBLEMS = [{ ...shellEn, ...en.data }, { ...shellFr, ...fr.data }]
const TOKENS = { assignment: v1.assignments.map(({ token }) => token), result: v1.results.map(({ sealed }) => sealed), backup: [v1.backup.token] }

export const FORMATS: Readonly<Record<string, () => Promise<Judge>>> = {
  'backup, version 1': () => copyJudge(PLAIN_COPY),
  'backup, version 2': () => copyJudge(WHOLE_COPY),
  'chain of codes': chainJudge,
  assignment: () => tokenJudge(TOKENS.assignment),
  'sealed result': () => tokenJudge(TOKENS.result),
  'backup of a key': () => tokenJudge(TOKENS.backup),
  'assignment, checksum made to fit': async () => judgeAssignment,
  'result, as it was sealed': async () => judgeResult,
}

/** A learner who has something, and is handed something else. */
async function aHolder() {
  const bench = await aBringBack()
  await bench.learner.record([aReviewFact({ item: 'mine' }), aReviewFact()])
  await bench.shelf.change([['quiz/past/a', { score: 1 }], ['sets/mine', 1]])
  const held = () => JSON.stringify([[...bench.store.events], [...bench.kept.values]])
  const before = held()
  return {
    ports: bench.ports,
    /** @returns what the page says, the code of the issue or the step; throws when anything has changed, or nothing is said */
    outcome({ stage, pieces }: BringBackModel): string {
      if (held() !== before) throw new Error('something changed before anybody agreed to it')
      const { step } = stage.value
      if (step === 'busy' || step === 'done') throw new Error(`the page says “${step}”`)
      if (step === 'idle') return pieces.value === undefined ? 'no code of ours' : 'codes missing'
      if (step === 'preview') return 'read'
      const { code } = stage.value.issue
      for (const { problem, bringBackProblem } of PROBLEMS) if ({ ...problem, ...bringBackProblem }[code].length < 20) throw new Error(`no sentence for ${code}`)
      return code
    },
  }
}

async function copyJudge(copy: string): Promise<Judge> {
  const { ports, outcome } = await aHolder()
  return async (seed) => {
    const text = mutateCopy(copy, randomNumbers(seed))
    const model = createBringBackModel(ports)
    await model.paste(text)
    const said = outcome(model)
    if (judgeCopy(text) !== said) throw new Error(`the page says ${said}`)
    return said
  }
}

/** The codes in the order in which a camera saw them, a line each. */
async function chainJudge(): Promise<Judge> {
  const { ports, outcome } = await aHolder()
  const codes = piecesOf(await packText(WHOLE_COPY)) ?? []
  let unpacked: string | undefined
  const noting = { ...ports, unpack: async (packed: Uint8Array, most: number) => (unpacked = await unpackText(packed, most)) }
  return async (seed) => {
    const model = createBringBackModel(noting)
    for (const code of mutateCopy(codes.join('\n'), randomNumbers(seed)).split('\n')) await model.scan(code)
    const said = outcome(model)
    if (said === 'read' && unpacked !== WHOLE_COPY) throw new Error('other contents came out of the codes')
    return said
  }
}

async function tokenJudge(originals: readonly string[]): Promise<Judge> {
  const known = new Set(handedOf(originals.join('\n')))
  return (seed) => {
    const outcomes = new Set(handedOf(mutatedToken(originals, seed)).map((one) => (one.startsWith('{') && known.has(one) ? 'read' : one)))
    const said = [...outcomes].toSorted().join(' and ')
    if (said === '' || said.includes('{')) throw new Error(`not what it was: ${said}`)
    return said
  }
}

/** @returns what was found as JSON, and codes of issues for what was broken */
function handedOf(text: string): readonly string[] {
  const read = readHanded(text)
  return read.ok ? read.value.map((handed) => (handed.kind === 'broken' ? told(handed.issue) : JSON.stringify(handed))) : read.issues.map(told)
}

function judgeAssignment(seed: number): string {
  const token = writeToken('a', 1, mutateBytes(ASSIGNMENT_BODIES[seed % ASSIGNMENT_BODIES.length]!, randomNumbers(seed)))
  const read = readAssignment(token.slice('#a='.length))
  if (!read.ok) return told(read.issues[0]!)
  if (writeAssignment(read.value) !== token) throw new Error('read as an assignment that is written otherwise')
  return 'read'
}

function judgeResult(seed: number): string {
  const read = readResult(mutateBytes(RESULTS[seed % RESULTS.length]!, randomNumbers(seed)), '0123456789abcdef')
  if (!read.ok) return told(read.issues[0]!)
  if (JSON.stringify(settled(read.value)) !== JSON.stringify(read.value)) throw new Error('read as a result that would not travel')
  return 'read'
}

/** Head, then body, then four bytes of checksum. */
const ASSIGNMENT_BODIES = [...TOKENS.assignment, writeAssignment(anAssignment({ instructions: 'Relisez-vous !', settings: { minutes: 20 } }))].map((token) => {
  const bytes = Buffer.from(token.slice('#a='.length), 'base64url')
  const length = bytes[1]! < 128 ? [2, bytes[1]!] : [3, (bytes[1]! & 127) + 128 * bytes[2]!]
  return Uint8Array.from(bytes.subarray(length[0], length[0]! + length[1]!))
})

const RESULTS = [...v1.results.map(({ bytes }) => Uint8Array.from(Buffer.from(bytes, 'hex'))), writeResult(aResult({ answers: Array.from({ length: 20 }, (_, item) => ({ item, response: { kind: 'picked' as const, options: [randomAt(5, item) % 4] }, seconds: item })) }))]

function told(issue: HandedIssue): string {
  for (const messages of [en, fr]) if (assignIssueText(messages, issue).length < 20) throw new Error(`no sentence for ${issue.code}`)
  return issue.code
}
