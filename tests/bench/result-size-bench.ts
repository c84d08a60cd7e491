/** How long the link of a sealed result is: 2,000 sheets of 20 questions drawn from the bank, answered rightly and with slips. */
import { writeEnvelope } from '../../src/core/assignments/envelope.ts'
import { writeResult } from '../../src/core/assignments/result-code.ts'
import type { PupilAnswer } from '../../src/core/assignments/result.ts'
import { aResult } from '../support/assignments.ts'
import { bankItems, bankItemsInFrench, drawnItems, likelyAnswer, slipped } from '../support/handed-answers.ts'

const SHEETS = 2000
const MOST_SIGNS = 260
/** What the seal adds to the bytes, besides its envelope. */
const TAG_BYTES = 16
const POINT_BYTES = 33

export function bench(): boolean {
  const longest = (['en', 'fr'] as const).flatMap((language) => {
    const from = language === 'en' ? bankItems : bankItemsInFrench
    const sheets = Array.from({ length: SHEETS }, (_, seed) => drawnItems(20, seed, from).map((item) => likelyAnswer(item, seed, language)))
    return [told(`${language}, right`, sheets), told(`${language}, with slips and certainty`, sheets.map((answers, seed) => answers.map((answer) => ({ ...slipped(answer, seed), certainty: 2 }))))]
  })
  const isKept = Math.max(...longest) <= MOST_SIGNS
  if (!isKept) console.error(`A result of 20 answers must not have more than ${MOST_SIGNS} characters.`)
  return isKept
}

/** @returns the most characters */
function told(name: string, sheets: readonly (readonly PupilAnswer[])[]): number {
  const lengths = sheets.map(lengthOf).sort((a, b) => a - b)
  const at = (share: number): number => lengths[Math.floor(share * (lengths.length - 1))] ?? Number.NaN
  console.log(`sealed results of 20 answers, ${name}: median ${at(0.5)} characters, 99 in 100 at most ${at(0.99)}, the longest ${at(1)}`)
  return at(1)
}

function lengthOf(answers: readonly PupilAnswer[]): number {
  const { length } = writeResult(aResult({ answers }))
  return writeEnvelope({ assignment: '0123456789abcdef', keyId: '00112233', enc: new Uint8Array(POINT_BYTES), sealed: new Uint8Array(length + TAG_BYTES) }).length
}
