import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, dayOf, epochMs } from '../../../src/core/lib/time.ts'
import { jsonToBytes } from '../../../src/core/lib/json-bytes.ts'
import { frame } from '../../../src/core/lib/frame.ts'
import { MAX_CHUNK_BYTES } from '../../../src/core/log/chunk.ts'
import { extendState, foldEvents } from '../../../src/core/log/fold.ts'
import { decodeSnapshot, encodeSnapshot, snapshotOf } from '../../../src/core/log/snapshot.ts'
import { cardOf, type LearnerState } from '../../../src/core/log/state.ts'
import { aReview, LATER, steadyLog, viewOf, wildLog } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

function restored(state: LearnerState): LearnerState {
  const decoded = decodeSnapshot(encodeSnapshot(state))
  if (!decoded.ok) throw new Error(decoded.issues[0]?.code)
  return decoded.value
}

/** 1500 items on 1500 days: several pieces of each sort. */
const bigState = foldEvents(Array.from({ length: 1500 }, (_, i) => aReview({ seq: i + 1, item: `élu-${i}`, at: epochMs(NOON + i * DAY_MS) })), epochMs(NOON + 1500 * DAY_MS))

describe('a snapshot', () => {
  it('gives back the state', () => {
    fc.assert(fc.property(wildLog, (events) => {
      const state = foldEvents(events, LATER)
      expect(viewOf(restored(state))).toEqual(viewOf(state))
    }))
    expect(viewOf(restored(bigState))).toEqual(viewOf(bigState))
  })
  it('and the events since give the state of the whole log, or are refused', () => {
    fc.assert(fc.property(wildLog, fc.nat(40), (events, at) => {
      const before = foldEvents(events.slice(0, at), LATER)
      if (snapshotOf(before) === undefined) return
      const state = restored(before)
      if (extendState(state, events.slice(at), LATER)) expect(viewOf(state)).toEqual(viewOf(foldEvents(events, LATER)))
    }))
  })
  it('takes the answers of a sound clock on top', () => {
    fc.assert(fc.property(steadyLog, fc.nat(40), (events, at) => {
      const answers = events.filter((event) => event.kind !== 'undo' && event.kind !== 'setting')
      const state = restored(foldEvents(answers.slice(0, at), LATER))
      expect(extendState(state, answers.slice(at), LATER)).toBe(true)
      expect(viewOf(state)).toEqual(viewOf(foldEvents(answers, LATER)))
    }))
  })
  it('is cut into pieces of at most 32 KB', () => {
    const pieces = encodeSnapshot(bigState)
    expect(pieces.length).toBeGreaterThan(4)
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(MAX_CHUNK_BYTES)
  })
  it('with a piece missing, damaged, doubled or in the wrong place is refused', () => {
    const pieces = encodeSnapshot(bigState)
    pieces.forEach((piece, i) => {
      const damaged = piece.slice()
      damaged[piece.length >> 1]! ^= 4
      expect(decodeSnapshot(pieces.with(i, damaged)).ok).toBe(false)
      expect(decodeSnapshot(pieces.toSpliced(i, 1)).ok).toBe(false)
      expect(decodeSnapshot(pieces.toSpliced(i, 0, piece)).ok).toBe(false)
    })
    expect(decodeSnapshot(pieces.toReversed()).ok).toBe(false)
    expect(decodeSnapshot([]).ok).toBe(false)
  })
  it('made by other rules is refused', () => {
    const [head, ...rest] = encodeSnapshot(bigState)
    const json = JSON.parse(new TextDecoder().decode(head!.subarray(8))) as Record<string, unknown>
    const decoded = decodeSnapshot([frame('RSH1', jsonToBytes({ ...json, rules: '[0]' })), ...rest])
    expect(decoded).toEqual({ ok: false, issues: [{ code: 'other-rules' }] })
  })
  it('is not made of a state whose dates will change', () => {
    expect(snapshotOf(foldEvents([aReview({ at: LATER })], NOON))).toBeUndefined()
  })
  it('rests on a fold that still gives this: where it does not, raise FOLD_VERSION', () => {
    const days = [0, 0, 2, 13, 60, 61]
    const grades = [3, 3, 3, 1, 3, 2] as const
    const state = foldEvents(grades.map((grade, i) => aReview({ seq: i + 1, grade, at: epochMs(NOON + days[i]! * DAY_MS + i * 600_000) })), LATER)
    const card = cardOf(state, 'turn-k3vd')
    const today = dayOf({ at: NOON, offsetMinutes: 0 }, 240)
    expect({ phase: card?.phase, reps: card?.reps, lapses: card?.lapses, due: card!.dueDay - today, stability: card?.stability.toFixed(4), difficulty: card?.difficulty.toFixed(4) }).toMatchInlineSnapshot(`
      {
        "difficulty": "8.2445",
        "due": 76,
        "lapses": 1,
        "phase": "review",
        "reps": 6,
        "stability": "15.6043",
      }
    `)
  })
})
