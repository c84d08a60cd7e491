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

describe('tokens after accidents', () => {
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

function told(issue: AssignIssue): string {
  for (const messages of [en, fr]) if (assignIssueText(messages, issue).length < 20) throw new Error(`no sentence for ${issue.code}`)
  return issue.code
}

function readSound(text: string): readonly Handed[] {
  const read = readHanded(text)
  if (!read.ok) throw new Error(`nothing found in ${text}`)
  return read.value
}
