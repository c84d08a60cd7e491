import type { ItemHead } from '../bank/item.ts'
import { dayOf, MINUTE_MS, type Moment } from '../lib/time.ts'
import { isBreak } from '../scheduler/policy.ts'
import { buildQueue, type Queue } from '../scheduler/queue.ts'
import { answeredOn, isWanted, tallyOf, type LearnerState } from './state.ts'

/** Before a learner's own pace is known: seconds an answer takes. */
const DEFAULT_SECONDS_PER_ANSWER = 15
/** So many answers make a pace. */
const ANSWERS_FOR_PACE = 20
/** A new item is answered about twice before it leaves its learning steps. */
export const ANSWERS_PER_NEW = 2

type QueueScope = {
  /** In introduction order; only these are asked. */
  readonly heads: readonly ItemHead[]
  /** All of the bank: what was studied today of a fact counts wherever it stood. */
  readonly factOf: ReadonlyMap<string, string>
  /** undefined: what the settings leave for today; a part chosen on purpose brings its own limit */
  readonly newLimit?: number
  /** Chosen on purpose: asked on a day planned free, too. */
  readonly despiteBreak?: boolean
}

/** What the learner has to study at this moment: nothing on a day planned free. */
export function todaysQueue(state: LearnerState, { heads, factOf, newLimit, despiteBreak = false }: QueueScope, now: Moment): Queue {
  const { settings, cards, policy } = state
  const day = dayOf(now, settings.rolloverMinutes)
  const asked = isBreak(settings, day) && !despiteBreak ? [] : heads.filter(({ id }) => isWanted(state, id, day))
  const today = tallyOf(state, day)
  const secondsPerAnswer = paceOf(state)
  const factsStudiedToday = new Set<string>()
  for (const item of answeredOn(state, day)) {
    const fact = factOf.get(item)
    if (fact !== undefined) factsStudiedToday.add(fact)
  }
  return buildQueue({
    candidates: asked.map(({ id, fact, section }) => ({ item: id, fact, section, slot: state.slotOf.get(id) })),
    table: cards,
    now: { at: now.at, day },
    policy,
    factsStudiedToday,
    newLeftToday: newLimit ?? Math.max(settings.newPerDay - today.newCards, 0),
    minutesLeftToday: settings.minutesPerDay === null ? undefined : Math.max(settings.minutesPerDay - today.tookMs / MINUTE_MS, 0),
    secondsPerNew: ANSWERS_PER_NEW * secondsPerAnswer,
    secondsPerReview: secondsPerAnswer,
    sectionsRead: state.sections,
  })
}

/** @returns seconds an answer takes this learner, on average over all days */
export function paceOf(state: LearnerState): number {
  let answers = 0
  let tookMs = 0
  for (const tally of state.days.values()) {
    answers += tally.reviews
    tookMs += tally.tookMs
  }
  return answers < ANSWERS_FOR_PACE ? DEFAULT_SECONDS_PER_ANSWER : Math.max(tookMs / answers / 1000, 1)
}
