import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, day, dayOf, epochMs } from '../../../src/core/lib/time.ts'
import { MAX_TOOK_MS } from '../../../src/core/log/answers.ts'
import { CARD_CHANGES, eventId, type LearnerEvent } from '../../../src/core/log/event.ts'
import { applyEvent, extendState, foldEvents } from '../../../src/core/log/fold.ts'
import { DEFAULT_SETTINGS, WHOLE_HISTORY } from '../../../src/core/log/settings.ts'
import { DEFAULT_WEIGHTS, modelParameters } from '../../../src/core/scheduler/fsrs.ts'
import { answeredOn, cardOf, emptyState, isWanted, tallyOf } from '../../../src/core/log/state.ts'
import { aCue, aDecision, aReading, aReview, aSetting, anUndo, LATER, steadyLog, viewOf, wildLog } from '../../support/events.ts'
import { NOON } from '../../support/fixed-clock.ts'

const fold = (events: readonly LearnerEvent[]) => foldEvents(events, LATER)
const later = (days: number) => epochMs(NOON + days * DAY_MS)
const isOfAllHistory = (event: LearnerEvent) => event.kind === 'setting' && WHOLE_HISTORY.includes(event.name)
const today = dayOf({ at: NOON, offsetMinutes: 0 }, 240)

describe('the fold', () => {
  it('a review moves its card and counts in its study day', () => {
    const state = fold([aReview({ seq: 1, grade: 3 }), aReview({ seq: 2, grade: 1, item: 'ibk-88xz', tookMs: 10 * MAX_TOOK_MS })])
    expect(cardOf(state, 'turn-k3vd')?.phase).toBe('learning')
    expect(tallyOf(state, today)).toEqual({ reviews: 2, right: 1, newCards: 2, tookMs: 4000 + MAX_TOOK_MS })
    expect([...answeredOn(state, today)]).toEqual(['turn-k3vd', 'ibk-88xz'])
    expect(tallyOf(state, day(today + 1)).reviews).toBe(0)
  })
  it('a day is the local one after the rollover, by the zone of the event', () => {
    const threeAtNight = epochMs(NOON - 9 * 3_600_000)
    const state = fold([aReview({ seq: 1, at: threeAtNight }), aReview({ seq: 2, at: threeAtNight, offsetMinutes: 60 })])
    expect([...state.days.keys()]).toEqual([today - 1, today])
  })
  it('a cram answer is counted and introduces no card', () => {
    const state = fold([aReview({ mode: 'cram' })])
    expect(tallyOf(state, today)).toMatchObject({ reviews: 1, newCards: 0 })
    expect(cardOf(state, 'turn-k3vd')).toBeUndefined()
  })
  it('settings count from their event on; unknown names and bad values change nothing', () => {
    const events = [aReview({ seq: 1 }), aSetting('newPerDay', 5, { seq: 2 }), aSetting('newPerDay', 'many', { seq: 3 }), aSetting('colour', 1, { seq: 4 })]
    expect(fold(events).settings).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 5 })
    expect(fold(events).count).toBe(4)
  })
  it.each<[string, unknown]>([
    ['parameters', modelParameters(DEFAULT_WEIGHTS.with(3, 20), 500)],
    ['easyDays', [0, 1, 1, 1, 1, 1, 1]],
    ['breaks', [{ from: today + 1, to: today + 9 }]],
  ])('%s hold for the whole history: the last value that stands is that of every answer', (name, value) => {
    const setting = aSetting(name, value, { seq: 9, at: later(2) })
    const answer = aReview({ seq: 8, grade: 4, at: later(1) })
    const before = aSetting(name, value, { seq: 1 })
    expect(applyEvent(fold([answer]), setting, LATER)).toBe(false)
    expect(viewOf(fold([answer, setting]))).toEqual(viewOf(fold([before, answer])))
    expect(viewOf(fold([answer, setting, aSetting(name, 'nonsense', { seq: 10, at: later(2) })]))).toEqual({ ...viewOf(fold([before, answer])), count: 3 })
    expect(viewOf(fold([answer, setting, anUndo(setting, { seq: 10, at: later(2) })]))).toEqual({ ...viewOf(fold([answer])), count: 3 })
  })
  it('weights of the learner are those of the model', () => {
    const own = modelParameters(DEFAULT_WEIGHTS.with(3, 20), 500)
    const state = fold([aReview({ grade: 4 }), aSetting('parameters', own, { seq: 2 })])
    expect(state.policy.model.parameters).toEqual(own)
    expect(cardOf(state, 'turn-k3vd')?.stability).toBe(20)
  })
  it('a section read is remembered', () => {
    expect([...fold([aReading('coup')]).sections]).toEqual(['coup'])
  })
  it('a late event refolds the card', () => {
    const first = aReview({ device: 'pc', seq: 1, at: later(1) })
    const second = aReview({ device: 'phone', seq: 1, at: later(9) })
    const state = fold([second])
    expect(applyEvent(state, first, LATER)).toBe(false)
    expect(viewOf(state)).toEqual(viewOf(fold([second])))
    expect(cardOf(fold([second, first]), 'turn-k3vd')).toMatchObject({ reps: 2, lastAt: later(9) })
  })
})

describe('undo', () => {
  const first = aReview({ seq: 1, at: later(0) })
  const second = aReview({ seq: 2, at: later(3), grade: 1 })
  const third = aReview({ seq: 3, at: later(4), grade: 4 })

  it('of the newest answer that stands is taken on top', () => {
    const state = fold([first, second, third])
    expect(applyEvent(state, anUndo(third, { seq: 4, at: later(5) }), LATER)).toBe(true)
    expect(applyEvent(state, anUndo(second, { seq: 5, at: later(5) }), LATER)).toBe(true)
    expect(viewOf(state)).toEqual({ ...viewOf(fold([first])), count: 5 })
  })
  it('of an answer in the middle refolds the log, and leaves what the others alone would give', () => {
    const undo = anUndo(second, { seq: 4, at: later(5) })
    expect(applyEvent(fold([first, second, third]), undo, LATER)).toBe(false)
    expect(viewOf(fold([first, second, third, undo]))).toEqual({ ...viewOf(fold([first, third])), count: 4 })
  })
  it('of the only answer leaves no card', () => {
    const state = fold([first, anUndo(first, { seq: 2 })])
    expect(cardOf(state, 'turn-k3vd')).toBeUndefined()
    expect(state.days.size).toBe(0)
  })
  it('of an undo brings the answer back', () => {
    const undo = anUndo(second, { seq: 4, at: later(5) })
    expect(viewOf(fold([first, second, third, undo, anUndo(undo, { seq: 5, at: later(5) })]))).toEqual({ ...viewOf(fold([first, second, third])), count: 5 })
  })
  it('twice of one answer is one undo', () => {
    const events = [first, second, anUndo(second, { seq: 4, at: later(5) }), anUndo(second, { seq: 5, at: later(5) })]
    expect(viewOf(fold(events))).toEqual({ ...viewOf(fold([first])), count: 4 })
  })
  it('of something unknown changes nothing, until it comes', () => {
    const undo = anUndo(second, { device: 'pc', seq: 1, at: later(1) })
    const state = fold([first, undo])
    expect(viewOf(state)).toEqual({ ...viewOf(fold([first])), count: 2 })
    expect(applyEvent(state, second, LATER)).toBe(false)
    expect(viewOf(fold([first, undo, second]))).toEqual({ ...viewOf(fold([first])), count: 3 })
  })
  it('of a setting or a section takes it back', () => {
    const setting = aSetting('newPerDay', 5, { seq: 2 })
    const reading = aReading('coup', { seq: 3 })
    const state = fold([setting, reading, anUndo(setting, { seq: 4 }), anUndo(reading, { seq: 5 })])
    expect(viewOf(state)).toEqual({ ...viewOf(emptyState()), count: 4 })
  })
  it('undos that name each other: the later one counts', () => {
    const a = anUndo({ ...first, seq: 5 }, { seq: 4, at: later(5) })
    const b = anUndo(a, { seq: 5, at: later(5) })
    expect(viewOf(fold([first, a, b]))).toEqual({ ...viewOf(fold([first])), count: 3 })
    expect(() => fold([first, anUndo({ ...first, seq: 9 }, { seq: 9 })])).not.toThrow()
  })
  it('of an id that is no id changes nothing', () => {
    expect(viewOf(fold([first, { ...anUndo(first, { seq: 2 }), undoes: 'x' } as LearnerEvent]))).toEqual({ ...viewOf(fold([first])), count: 2 })
  })
})

describe('what a learner decides about a card', () => {
  const answer = aReview({ seq: 1 })

  it('suspends it until it is resumed, and leaves its memory alone', () => {
    const suspended = [answer, aDecision('suspend', { seq: 2 })]
    expect(isWanted(fold(suspended), 'turn-k3vd', day(today + 99))).toBe(false)
    expect(cardOf(fold(suspended), 'turn-k3vd')).toEqual(cardOf(fold([answer]), 'turn-k3vd'))
    expect(isWanted(fold([...suspended, aDecision('resume', { seq: 3 })]), 'turn-k3vd', today)).toBe(true)
  })
  it('buries it until the next study day', () => {
    const state = fold([aDecision('bury')])
    expect([today - 1, today, today + 1].map((on) => isWanted(state, 'turn-k3vd', day(on)))).toEqual([false, false, true])
    expect(isWanted(state, 'ibk-88xz', today)).toBe(true)
  })
  it('resets it: the card begins anew and the tally stays', () => {
    const events = [answer, aReview({ seq: 2, at: later(3), grade: 4 }), aDecision('reset', { seq: 3, at: later(3) })]
    const state = fold(events)
    expect(cardOf(state, 'turn-k3vd')).toBeUndefined()
    expect(tallyOf(state, day(today + 3)).reviews).toBe(1)
    const again = fold([...events, aReview({ seq: 4, at: later(4) })])
    expect(cardOf(again, 'turn-k3vd')).toMatchObject({ phase: 'learning', reps: 1 })
    expect(tallyOf(again, day(today + 4)).newCards).toBe(1)
  })
  it('resets what has no card, and then changes nothing', () => {
    expect(viewOf(fold([aDecision('reset')]))).toEqual({ ...viewOf(emptyState()), count: 1 })
  })
  it.each(CARD_CHANGES)('%s, undone, never happened', (change) => {
    const decision = aDecision(change, { seq: 2, at: later(1) })
    const before = [answer, ...(change === 'resume' ? [aDecision('suspend', { seq: 2, device: 'pc' })] : [])]
    expect(viewOf(fold([...before, decision, anUndo(decision, { seq: 3, at: later(1) })]))).toEqual({ ...viewOf(fold(before)), count: before.length + 2 })
  })
  it('a reset that is the newest change is taken back on top, answers before it after it', () => {
    const reset = aDecision('reset', { seq: 2, at: later(1) })
    const state = fold([answer, reset])
    expect(applyEvent(fold([answer, reset]), anUndo(answer, { seq: 3, at: later(1) }), LATER)).toBe(false)
    expect(applyEvent(state, anUndo(reset, { seq: 3, at: later(1) }), LATER)).toBe(true)
    expect(viewOf(state)).toEqual({ ...viewOf(fold([answer])), count: 3 })
    expect(applyEvent(state, anUndo(answer, { seq: 4, at: later(1) }), LATER)).toBe(true)
    expect(viewOf(state)).toEqual({ ...viewOf(emptyState()), count: 4 })
  })
  it('gives an item a cue of its own; the last one stands, and an empty one takes it away', () => {
    const cues = [aCue('as in turning', { seq: 1 }), aCue('kept at Kati', { seq: 2 })]
    expect(fold(cues).cues).toEqual(new Map([['turn-k3vd', 'kept at Kati']]))
    expect(fold([...cues, anUndo({ ...cues[1]! }, { seq: 3 })]).cues.get('turn-k3vd')).toBe('as in turning')
    expect(fold([...cues, aCue('', { seq: 3 })]).cues.size).toBe(0)
  })
})

describe('the laws of the fold', () => {
  const cut = fc.tuple(wildLog, fc.double({ min: 0, max: 1, noNaN: true })).map(([events, share]) => ({ events, at: Math.round(share * events.length) }))

  /** Days around the dates of the logs. */
  const anyNow = fc.oneof(fc.integer({ min: -120, max: 200 }), fc.constant(6000)).map(later)

  it('order of arrival and doubles do not matter', () => {
    fc.assert(fc.property(wildLog, fc.infiniteStream(fc.nat()), (events, keys) => {
      const shuffled = [...events, ...events.slice(3)].map((event) => ({ event, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key).map(({ event }) => event)
      expect(viewOf(fold(shuffled))).toEqual(viewOf(fold(events)))
    }))
  })
  it('merge commutes, associates and is idempotent', () => {
    const union = (a: readonly LearnerEvent[], b: readonly LearnerEvent[]) => [...a, ...b]
    fc.assert(fc.property(wildLog, fc.nat(40), fc.nat(40), (events, m, n) => {
      const [a, b, c] = [events.slice(0, Math.max(m, n)), events.slice(Math.min(m, n)), events.slice(m)]
      expect(viewOf(fold(union(a, b)))).toEqual(viewOf(fold(union(b, a))))
      expect(viewOf(fold(union(union(a, b), c)))).toEqual(viewOf(fold(union(a, union(b, c)))))
      expect(viewOf(fold(union(a, a)))).toEqual(viewOf(fold(a)))
    }))
  })
  it('what goes on top of a state gives the state of the whole log, or is refused', () => {
    fc.assert(fc.property(cut, anyNow, anyNow, ({ events, at }, then, now) => {
      const state = foldEvents(events.slice(0, at), then)
      if (extendState(state, events.slice(at), now)) expect(viewOf(state)).toEqual(viewOf(foldEvents(events, now)))
    }), { numRuns: 1000 })
  })
  it('a capped date is dated anew before anything goes on top', () => {
    const ahead = aReview({ device: 'pc', seq: 1, at: later(300) })
    const state = foldEvents([ahead], later(0))
    expect(cardOf(state, 'turn-k3vd')?.lastAt).toBe(later(0))
    expect(extendState(state, [], later(9))).toBe(false)
    expect(applyEvent(state, aReview({ item: 'ibk-88xz', at: later(9) }), later(9))).toBe(false)
  })
  it('a state folded before the clock was set back is folded anew', () => {
    expect(extendState(foldEvents([aReview({ at: later(300) })], later(300)), [], later(0))).toBe(false)
  })
  it('a refused event leaves the state as it was', () => {
    fc.assert(fc.property(cut, ({ events, at }) => {
      const event = events[at]
      if (event === undefined) return
      const state = fold(events.slice(0, at))
      if (!applyEvent(state, event, LATER)) expect(viewOf(state)).toEqual(viewOf(fold(events.slice(0, at))))
    }))
  })
  it('answers of one device with a sound clock are never refused', () => {
    fc.assert(fc.property(steadyLog, (events) => {
      const answers = events.filter((event) => event.kind !== 'undo' && !isOfAllHistory(event))
      const state = emptyState()
      for (const event of answers) expect(applyEvent(state, event, LATER)).toBe(true)
      expect(viewOf(state)).toEqual(viewOf(fold(answers)))
    }))
  })
  it('undoing the answers of a session, newest first, is never refused and ends where it began', () => {
    fc.assert(fc.property(steadyLog, (events) => {
      const answers = events.filter((event) => event.kind === 'review')
      const state = emptyState()
      for (const event of answers) applyEvent(state, event, LATER)
      const last = answers.at(-1)
      for (const [i, event] of answers.toReversed().entries()) {
        expect(applyEvent(state, anUndo(event, { seq: last!.seq + 1 + i, at: last!.at }), LATER)).toBe(true)
      }
      expect(viewOf(state)).toEqual({ ...viewOf(emptyState()), count: 2 * answers.length })
    }))
  })
  it('what is undone never happened, for cards, their due days and their load, tallies, decisions and settings', () => {
    fc.assert(fc.property(steadyLog, fc.nat(), (events, pick) => {
      const facts = events.filter((event) => event.kind !== 'undo')
      const undone = facts[pick % Math.max(facts.length, 1)]
      const last = facts.at(-1)
      if (undone === undefined || last === undefined) return
      const rest = facts.filter((event) => eventId(event) !== eventId(undone))
      const undo = anUndo(undone, { seq: last.seq + 1, at: last.at })
      const onTop = fold(facts)
      if (applyEvent(onTop, undo, LATER)) expect(viewOf(onTop)).toEqual(viewOf(fold([...facts, undo])))
      expect(viewOf(fold([...facts, undo]))).toEqual({ ...viewOf(fold(rest)), count: facts.length + 1 })
    }), { numRuns: 300 })
  })
  it('devices agree on every due day once they hold the same events, each in the order they reached it', () => {
    fc.assert(fc.property(wildLog, (events) => {
      const views = ['phone', 'tablet', 'pc'].map((device) => {
        const own = events.filter((event) => event.device === device)
        const others = events.filter((event) => event.device !== device)
        const state = fold(own)
        return viewOf(extendState(state, others, LATER) ? state : fold([...own, ...others]))
      })
      expect(views[1]).toEqual(views[0])
      expect(views[2]).toEqual(views[0])
    }))
  })
})
