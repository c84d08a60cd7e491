import { describe, expect, test } from 'vitest'
import { ASSIGN_ISSUE_CODES, type AssignIssue } from '../../../src/core/assignments/assign-issue.ts'
import { writeAssignment } from '../../../src/core/assignments/assignment-code.ts'
import { readHanded, type Handed } from '../../../src/core/assignments/handed.ts'
import { writeToken } from '../../../src/core/assignments/token.ts'
import { assignIssueText } from '../../../src/i18n/assign-issue-text.ts'
import { en } from '../../../src/i18n/page-messages.en.ts'
import { fr } from '../../../src/i18n/page-messages.fr.ts'
import { randomAt } from '../../../src/core/lib/random.ts'
import { anAssignment } from '../../support/assignments.ts'
import { mutatedToken } from '../../support/mutated-tokens.ts'
import v1 from '../../fixtures/tokens-v1.json' with { type: 'json' }

const originals = [...v1.assignments.map(({ token }) => token), ...v1.results.map(({ sealed }) => sealed), v1.backup.token]
const known = new Set(readSound(originals.join('\n')).map((handed) => JSON.stringify(handed)))

describe('100,000 tokens after accidents', () => {
  test('each is either what it was, or has a sentence that says what is wrong, in both languages', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 100_000; seed += 1) {
      const text = mutatedToken(originals, seed)
      const read = readHanded(text)
      const outcomes = read.ok ? read.value.map(outcomeOf) : read.issues.map(told)
      if (outcomes.length === 0) throw new Error(`nothing is said of ${JSON.stringify(text)}`)
      for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    }
    // Every kind of accident was met; those that did no harm (a cut before the mark, a break within it) are few.
    expect([...counts.keys()].toSorted()).toEqual(['token-cut', 'token-damaged', 'token-none', 'whole'])
    expect(counts.get('whole')).toBeLessThan(20_000)
  })

  test('none gets through with other contents, even where the checksum is made to fit', () => {
    for (let seed = 0; seed < 5000; seed += 1) {
      const body = Uint8Array.from({ length: randomAt(seed, 0) % 160 }, (_, at) => randomAt(seed, at + 1) & 255)
      for (const kind of ['a', 'r'] as const) {
        const token = writeToken(kind, 1, body)
        const [handed] = readSound(token)
        if (handed?.kind === 'assignment') expect(writeAssignment(handed.assignment)).toBe(token)
        else if (handed?.kind === 'broken') told(handed.issue)
      }
    }
  })

  test('nor where one bit of an assignment is changed and the checksum made to fit: it is another assignment, whole, or none', () => {
    const token = writeAssignment(anAssignment({ instructions: 'Relisez-vous !' }))
    const body = Buffer.from(token.slice(3), 'base64url').subarray(3, -4)
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      const other = Uint8Array.from(body)
      other[bit >> 3]! ^= 128 >> (bit & 7)
      const changed = writeToken('a', 1, other)
      const [handed] = readSound(changed)
      if (handed?.kind === 'assignment') expect(writeAssignment(handed.assignment)).toBe(changed)
      else expect(handed).toMatchObject({ kind: 'broken', issue: { code: 'token-unsound' } })
    }
  })
})

test('every code has its sentence', () => {
  for (const code of ASSIGN_ISSUE_CODES) told({ code })
})

/** `whole` only for what was there from the beginning. */
function outcomeOf(handed: Handed): string {
  if (handed.kind === 'broken') return told(handed.issue)
  if (!known.has(JSON.stringify(handed))) throw new Error(`not what it was: ${JSON.stringify(handed)}`)
  return 'whole'
}

function told(issue: AssignIssue): string {
  for (const messages of [en, fr]) if (assignIssueText(messages, issue).length < 20) throw new Error(`no sentence for ${issue.code}`)
  return issue.code
}

function readSound(text: string): readonly Handed[] {
  const read = readHanded(text)
  if (!read.ok) throw new Error(`nothing found in ${text}`)
  return read.value
}
