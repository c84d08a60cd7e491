import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_MS, epochMs } from '../../../src/core/lib/time.ts'
import type { LearnerEvent, ReviewFact } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { cardOf } from '../../../src/core/log/state.ts'
import { DEFAULT_PARAMETERS } from '../../../src/core/scheduler/fsrs.ts'
import { CRAM_FAILED, CRAMMED } from '../../../src/core/scheduler/fit/histories.ts'
import { createTape, record } from '../../../src/core/scheduler/fit/tape.ts'
import { readMemory } from '../../../src/core/stats/memory-record.ts'
import { fitMemory, isFitDue, reportMemory } from '../../../src/core/stats/memory-report.ts'
import { aDecision, aHead, aReview, aSetting, anUndo, LATER, wildLog } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'
import { drawWeights, simulatedLog } from '../../support/simulated-learner.ts'

/** Answers on the item, each so many days after noon. */
function answers(...given: readonly (readonly [day: number, grade: ReviewFact['grade'], fact?: Partial<ReviewFact>])[]): readonly LearnerEvent[] {
  return given.map(([day, grade, fact], i) => aReview({ seq: i + 1, at: epochMs(NOON + day * DAY_MS), grade, ...fact }))
}

const after = (events: readonly LearnerEvent[]) => aHead({ seq: events.length + 1, at: epochMs((events.at(-1)?.at ?? NOON) + 1) })
const read = (events: readonly LearnerEvent[]) => readMemory(events, LATER).histories

describe('what the log says about memory', () => {
  test('the first answer of each later day is foretold', () => {
    const histories = read(answers([0, 3], [0, 3], [2, 1], [2, 3], [7, 3]))
    expect([...histories.act]).toEqual([3, 3, 1, 3, 3])
    expect([...histories.elapsedDays]).toEqual([0, 0, 2, 0, 5])
    expect([...histories.targets]).toEqual([2, 4])
  })

  test('targets stand in the order of time, whatever their cards', () => {
    const histories = read(answers([0, 3], [0, 3, { item: 'other' }], [1, 1, { item: 'other' }], [2, 3]))
    expect([...histories.targets].map((step) => histories.act[step])).toEqual([1, 3])
  })

  test('an undone answer is no part of it', () => {
    const events = answers([0, 3], [2, 1])
    expect([...read([...events, anUndo(aHead({ seq: 2 }), after(events))]).act]).toEqual([3])
  })

  test('a reset begins a new history', () => {
    const events = answers([0, 4], [9, 3])
    const histories = read([...events, aDecision('reset', after(events)), aReview({ ...after(events), seq: 4, at: epochMs(NOON + 12 * DAY_MS) })])
    expect([...histories.starts]).toEqual([0, 2, 3])
    expect([...histories.targets]).toEqual([1])
  })

  test('cramming moves the day, foretells nothing, and weakens only what it failed in review', () => {
    const histories = read(answers([0, 3, { mode: 'cram' }], [0, 4], [3, 3, { mode: 'cram' }], [5, 1, { mode: 'cram' }], [6, 3]))
    expect([...histories.act]).toEqual([4, CRAMMED, CRAM_FAILED, 3])
    expect([...histories.elapsedDays]).toEqual([0, 3, 2, 1])
    expect([...histories.targets]).toEqual([3])
  })

  test('what is picked may be guessed', () => {
    const histories = read(answers([0, 3], [2, 3, { presentation: 'choice' }], [5, 3, { presentation: 'true-false' }], [9, 3, { presentation: 'typed' }]))
    expect([...histories.targets].map((step) => histories.guess[step])).toEqual([0.25, 0.5, 0])
  })

  test('a history ends in the stability and difficulty that the fold gives the card', () => {
    fc.assert(
      fc.property(wildLog, (events) => {
        const log = events.filter(({ kind }) => kind !== 'setting')
        const state = foldEvents(log, LATER)
        const histories = read(log)
        const ends = new Set<string>()
        for (let card = 0; card < histories.starts.length - 1; card += 1) {
          const [from = 0, to = 0] = histories.starts.subarray(card, card + 2)
          // A step that changes nothing shows what stands at the end.
          const more = { ...histories, act: Uint8Array.of(...histories.act.subarray(from, to), CRAMMED), elapsedDays: Int32Array.of(...histories.elapsedDays.subarray(from, to), 0) }
          const tape = createTape(to - from + 1)
          record(tape, Float64Array.from(DEFAULT_PARAMETERS.weights), more, [0, to - from + 1])
          ends.add(`${tape.stability[to - from]?.toPrecision(9)} ${tape.difficulty[to - from]?.toPrecision(9)}`)
        }
        for (const item of state.slotOf.keys()) {
          const card = cardOf(state, item)
          if (card !== undefined) expect(ends).toContain(`${card.stability.toPrecision(9)} ${card.difficulty.toPrecision(9)}`)
        }
      }),
    )
  })
})

describe('a fit without being asked', () => {
  const events = simulatedLog({ weights: drawWeights(11), reviews: 1500, seed: 1 })
  const own = fitMemory({ events, now: LATER })
  const withOwn = [...events, aSetting('parameters', own?.parameters, after(events))]

  test('is due once 64 items are new, and not again before 64 more', () => {
    const answered = read(events).targets.length
    expect(isFitDue(readMemory(events, LATER), 0)).toBe(true)
    expect(isFitDue(readMemory(events, LATER), answered)).toBe(false)
    expect(isFitDue(readMemory(withOwn, LATER), 0)).toBe(false)
    expect(fitMemory({ events: events.slice(0, 100), now: LATER, fittedTo: 0 })).toBeUndefined()
  })

  test('is never made for who went back to the standard model', () => {
    const back = [...withOwn, aSetting('parameters', null, after(withOwn))]
    expect(readMemory(back, LATER)).toMatchObject({ parameters: null, wentBack: true })
    expect(fitMemory({ events: back, now: LATER, fittedTo: 0 })).toBeUndefined()
    expect(fitMemory({ events: back, now: LATER })).toEqual(own)
  })

  test('the report tells the parameters in force from the standard ones', () => {
    const report = reportMemory({ events: withOwn, now: LATER })
    expect(report.parameters).toEqual(own?.parameters)
    expect(report.missing).toBe(0)
    expect(report.inForce?.logLoss).toBeLessThan(report.standard?.logLoss ?? 0)
    expect(report.inForce?.count).toBe(report.answers)
  })
})

test('a new learner is told how many items a fit waits for', () => {
  expect(reportMemory({ events: answers([0, 3], [2, 3]), now: LATER })).toMatchObject({ answers: 1, missing: 63 })
  expect(reportMemory({ events: [], now: LATER })).toMatchObject({ answers: 0, missing: 64, inForce: undefined })
})
