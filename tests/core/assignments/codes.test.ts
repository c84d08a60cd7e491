import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAssignment, writeAssignment } from '../../../src/core/assignments/assignment-code.ts'
import { deviceTag, readResult, settled, writeResult } from '../../../src/core/assignments/result-code.ts'
import { anyAssignment, anyResult } from '../../support/assignment-arbitraries.ts'
import { aResult, anAssignment } from '../../support/assignments.ts'
import { bankItems, drawnItems } from '../../support/handed-answers.ts'

const signsOf = (token: string) => token.slice(3)

describe('an assignment as a link', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(anyAssignment, (assignment) => {
      expect(readAssignment(signsOf(writeAssignment(assignment)))).toEqual({ ok: true, value: assignment })
    }))
  })

  test('ends with a letter or digit and holds nothing that a chat would change', () => {
    fc.assert(fc.property(anyAssignment, (assignment) => {
      expect(writeAssignment(assignment)).toMatch(/^#a=[\w-]*[a-zA-Z0-9]$/)
    }))
  })

  test('of 50 questions has at most 240 characters', () => {
    const lengths = Array.from({ length: 200 }, (_, seed) => {
      const items = drawnItems(50, seed).map(({ number }) => number)
      const settings = { due: 1_790_000_000_000 as never, opens: 1_780_000_000_000 as never, draw: { figures: 10, dates: 10, actors: 10, causes: 10 } }
      return writeAssignment(anAssignment({ items, settings, title: 'Mali: the coup of August 2020' })).length
    })
    expect(Math.max(...lengths)).toBeLessThanOrEqual(240)
  })

  test('of the whole bank is hardly longer', () => {
    expect(writeAssignment(anAssignment({ items: bankItems.map(({ number }) => number) })).length).toBeLessThanOrEqual(260)
  })

  test('loses signs that hide text or turn it around, and what is too long', () => {
    const token = writeAssignment(anAssignment({ title: ' \u202egnihtemos\u202c\u0000 ', teacher: '𝔐'.repeat(30) }))
    expect(readAssignment(signsOf(token))).toMatchObject({ value: { title: 'gnihtemos', teacher: '𝔐'.repeat(20) } })
  })
})

describe('a result as bytes', () => {
  test('is read as it was written', () => {
    fc.assert(fc.property(anyResult, (result) => {
      expect(readResult(writeResult(result), result.assignment)).toEqual({ ok: true, value: result })
    }))
  })

  test('is read as what settles of it', () => {
    const result = aResult({ pupil: '  Awa\tDiarra ', seed: -1, answers: [{ item: 9, response: { kind: 'picked', options: [3, 1, 3] }, seconds: 3.6 }, { item: 4, response: { kind: 'order', steps: [0, 2] }, seconds: -1 }] })
    expect(readResult(writeResult(result), result.assignment)).toEqual({ ok: true, value: settled(result) })
    expect(settled(result)).toMatchObject({
      pupil: 'Awa Diarra',
      seed: 2 ** 32 - 1,
      answers: [{ item: 4, seconds: 0 }, { item: 9, response: { kind: 'picked', options: [1, 3] }, seconds: 5 }],
    })
  })

  test('is not read from other bytes, nor does anything break', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        const read = readResult(bytes, '0123456789abcdef')
        // Bytes by chance may be a result: then they are that result and no other.
        if (read.ok) expect(writeResult(read.value)).toEqual(bytes)
        else expect(read.issues).toEqual([{ code: 'token-unsound' }])
      }),
      { numRuns: 2000 },
    )
  })

  test('continued it is none, and cut never what it was', () => {
    const bytes = writeResult(aResult())
    const { assignment } = aResult()
    expect(readResult(bytes.subarray(1), assignment).ok).toBe(false)
    // Shorter by its end it may have other letters there. That it is whole, the seal says.
    expect(readResult(bytes.subarray(0, -1), assignment)).not.toEqual({ ok: true, value: aResult() })
    expect(readResult(bytes.subarray(0, 20), assignment).ok).toBe(false)
    expect(readResult(Uint8Array.of(...bytes, 0), assignment).ok).toBe(false)
  })
})

test('a device has the same tag each time, another device another', () => {
  expect(deviceTag('k3vd')).toMatch(/^[\da-f]{8}$/)
  expect(deviceTag('k3vd')).toBe(deviceTag('k3vd'))
  expect(deviceTag('k3vd')).not.toBe(deviceTag('k3ve'))
})
