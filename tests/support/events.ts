import * as fc from 'fast-check'
import { epochMs } from '../../src/core/lib/time.ts'
import { CARD_CHANGES, eventId, type CardChange, type EventHead, type Fact, type LearnerEvent, type ReviewEvent, type ReviewFact } from '../../src/core/log/event.ts'
import type { LearnerState } from '../../src/core/log/state.ts'
import { cardOf } from '../../src/core/log/state.ts'
import { OLDEST } from '../../src/core/log/timeline.ts'
import { ITEM_KINDS } from '../../src/core/bank/item.ts'
import { CERTAINTIES } from '../../src/core/grading/response.ts'
import { DEFAULT_WEIGHTS, modelParameters } from '../../src/core/scheduler/fsrs.ts'
import { NOON } from './fixed-clock.ts'

export function aReviewFact(fact: Partial<ReviewFact> = {}): ReviewFact {
  return { kind: 'review', item: 'turn-k3vd', grade: 3, verdict: 'right', presentation: 'choice', mode: 'study', tookMs: 4000, ...fact }
}

export function aHead(head: Partial<EventHead> = {}): EventHead {
  return { device: 'phone', seq: 1, at: NOON, offsetMinutes: 0, ...head }
}

export function aReview(event: Partial<ReviewEvent> = {}): ReviewEvent {
  return { ...aHead(), ...aReviewFact(), ...event }
}

export function anUndo(undone: EventHead, head: Partial<EventHead> = {}): LearnerEvent {
  return { ...aHead(head), kind: 'undo', undoes: eventId(undone) }
}

export function aSetting(name: string, value: unknown, head: Partial<EventHead> = {}): LearnerEvent {
  return { ...aHead(head), kind: 'setting', name, value }
}

export function aReading(section: string, head: Partial<EventHead> = {}): LearnerEvent {
  return { ...aHead(head), kind: 'read', section }
}

export function aDecision(change: CardChange, head: Partial<EventHead> & { readonly item?: string } = {}): LearnerEvent {
  const { item = 'turn-k3vd', ...rest } = head
  return { ...aHead(rest), kind: 'card', item, change }
}

export function aCue(text: string, head: Partial<EventHead> & { readonly item?: string } = {}): LearnerEvent {
  const { item = 'turn-k3vd', ...rest } = head
  return { ...aHead(rest), kind: 'cue', item, text }
}

/** What a learner could see of a state; slots and the trail are how, not what. */
export function viewOf(state: LearnerState): object {
  const cards = [...state.slotOf.keys()].sort().flatMap((item) => {
    const card = cardOf(state, item)
    return card === undefined ? [] : [[item, card]]
  })
  const byKey = (map: ReadonlyMap<string | number, unknown>): unknown => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const { settings, count, sections, suspended } = state
  return { cards, settings, sections: [...sections].sort(), load: [...state.cards.load].flatMap((count, on) => (count > 0 ? [[on, count]] : [])), suspended: [...suspended].sort(), buriedOn: byKey(state.buriedOn), cues: byKey(state.cues), days: byKey(state.days), count }
}

const ITEMS = ['turn-k3vd', 'ibk-88xz', 'cedeao-1', 'élu-é']
const DEVICES = ['phone', 'tablet', 'pc']

type Draft = Exclude<Fact, { readonly kind: 'undo' }> | { readonly kind: 'undo'; readonly of: number }

export const someReviewFact: fc.Arbitrary<ReviewFact> = fc.record(
  {
    kind: fc.constant('review' as const),
    item: fc.constantFrom(...ITEMS),
    grade: fc.constantFrom(1, 2, 3, 4),
    verdict: fc.constantFrom('right', 'partial', 'wrong', 'self'),
    presentation: fc.constantFrom(...ITEM_KINDS),
    mode: fc.constantFrom('study', 'study', 'quiz', 'cram'),
    tookMs: fc.nat(200_000),
    response: fc.oneof(
      fc.constant({ kind: 'self' as const }),
      fc.record({ kind: fc.constant('picked' as const), options: fc.array(fc.nat(6), { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'binary' }) }),
    ),
    overridden: fc.constant(true as const),
    certainty: fc.constantFrom(...CERTAINTIES),
  },
  { requiredKeys: ['kind', 'item', 'grade', 'verdict', 'presentation', 'mode', 'tookMs'] },
)

const someDraft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 8, arbitrary: someReviewFact },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), of: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), section: fc.constantFrom('before', 'coup') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('card' as const), item: fc.constantFrom(...ITEMS), change: fc.constantFrom(...CARD_CHANGES) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cue' as const), item: fc.constantFrom(...ITEMS), text: fc.constantFrom('', 'as in turning', 'gardée à Kati') }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('setting' as const), name: fc.constant('desiredRetention'), value: fc.double({ min: 0.6, max: 1, noNaN: true }) }),
      fc.record({ kind: fc.constant('setting' as const), name: fc.constant('rolloverMinutes'), value: fc.nat(1440) }),
      fc.record({ kind: fc.constant('setting' as const), name: fc.constant('easyDays'), value: fc.array(fc.constantFrom(0, 0.5, 1, 2), { minLength: 7, maxLength: 7 }) }),
      fc.record({ kind: fc.constant('setting' as const), name: fc.constant('breaks'), value: fc.array(fc.nat(120).map((from) => ({ from: 20_454 + from, to: 20_460 + from })), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('setting' as const), name: fc.constant('parameters'), value: fc.option(fc.double({ min: 0.5, max: 1.5, noNaN: true }).map((scale) => modelParameters(DEFAULT_WEIGHTS.map((weight, i) => (i < 4 ? weight * scale : weight)), 64))) }),
      fc.record({ kind: fc.constant('setting' as const), name: fc.string(), value: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown) }),
    ),
  },
)

/** Milliseconds from one event to the next: seconds and days, a clock set back, a wrong year. */
const steadyStep = fc.oneof(fc.nat(60_000), fc.nat(3 * 86_400_000))
const wildStep = fc.oneof({ weight: 6, arbitrary: steadyStep }, { weight: 1, arbitrary: fc.integer({ min: -40 * 86_400_000, max: 0 }) }, { weight: 1, arbitrary: fc.constantFrom(500_000_000_000, -500_000_000_000) })

function logOf(step: fc.Arbitrary<number>, devices: readonly string[]): fc.Arbitrary<readonly LearnerEvent[]> {
  const entry = fc.record({ draft: someDraft, step, device: fc.constantFrom(...devices), gap: fc.constantFrom(1, 1, 1, 1_048_576), offsetMinutes: fc.constantFrom(0, 0, 60, -480, 345) })
  return fc.array(entry, { maxLength: 40 }).map((entries) => {
    const seqs = new Map<string, number>()
    let at: number = OLDEST + 1000
    const events: LearnerEvent[] = []
    for (const { draft, step, device, gap, offsetMinutes } of entries) {
      at += step
      const seq = (seqs.get(device) ?? 0) + gap
      seqs.set(device, seq)
      const head: EventHead = { device, seq, at: epochMs(at), offsetMinutes }
      if (draft.kind === 'undo') events.push({ ...head, kind: 'undo', undoes: idBefore(events, draft.of) })
      else events.push({ ...head, ...draft })
    }
    return events
  })
}

/** The event so many before the next one; an id that no log holds where there is none. */
function idBefore(events: readonly LearnerEvent[], back: number): string {
  const event = events.at(-1 - back)
  return event === undefined ? 'nowhere:1' : eventId(event)
}

/** Logs in the order of writing: one device with a sound clock; several with clocks that jump. */
export const steadyLog = logOf(steadyStep, DEVICES.slice(0, 1))
export const wildLog = logOf(wildStep, DEVICES)

/** Late enough for every steady log; wild ones have dates beyond it. */
export const LATER = epochMs(NOON + 200 * 86_400_000)
