/** What to study now, and in which order. */
import type { EpochMs } from '../lib/time.ts'
import { readCard } from './card-table.ts'
import type { CardTable } from './card-table.ts'
import type { Now } from './due.ts'
import type { Policy } from './policy.ts'
import { orderReviews } from './review-order.ts'

/** An item that may be asked. */
export type Candidate = {
  readonly item: string
  /** Items on one fact are siblings: one of them a study day. */
  readonly fact: string
  readonly section: string
  /** undefined while the item has never been answered */
  readonly slot: number | undefined
}

export type QueueInput = {
  /** In the order in which new items are to be introduced. */
  readonly candidates: readonly Candidate[]
  readonly table: CardTable
  readonly now: Now
  readonly policy: Policy
  /** Facts of the items answered today. */
  readonly factsStudiedToday: ReadonlySet<string>
  readonly newLeftToday: number
  /** undefined: no limit */
  readonly minutesLeftToday: number | undefined
  readonly secondsPerNew: number
  readonly secondsPerReview: number
  /** Sections of the brief that were read: their new items come first. */
  readonly sectionsRead: ReadonlySet<string>
}

export type Queue = {
  /** What the learner was sure of and got wrong, then items in steps whose time has come, then reviews. */
  readonly due: readonly string[]
  readonly fresh: readonly string[]
  /** `due` and `fresh` mixed evenly. */
  readonly order: readonly string[]
  /** Items in steps that come back later in the session, soonest first. */
  readonly learningLater: readonly { readonly item: string; readonly dueAt: EpochMs }[]
  readonly estimatedMs: number
}

/** Pure: the same input gives the same queue on every device. */
export function buildQueue(input: QueueInput): Queue {
  const { steps, later, reviews, fresh } = limit(order(burySiblings(gather(input), input), input), input)
  const due = misledFirst([...steps, ...reviews]).map(itemOf)
  const introduced = fresh.map(itemOf)
  return {
    due,
    fresh: introduced,
    order: intersperse(due, introduced),
    learningLater: later.map(({ item, dueAt }) => ({ item, dueAt })),
    estimatedMs: 1000 * ((due.length + later.length) * input.secondsPerReview + fresh.length * input.secondsPerNew),
  }
}

type Known = Candidate & { readonly slot: number; readonly misled: boolean }
type InStep = Known & { readonly dueAt: EpochMs }
type Parts = {
  /** In steps and due, soonest first. */
  readonly steps: readonly InStep[]
  readonly later: readonly InStep[]
  readonly reviews: readonly Known[]
  readonly fresh: readonly Candidate[]
}

function gather({ candidates, table, now }: QueueInput): Parts {
  const inSteps: InStep[] = []
  const reviews: Known[] = []
  const fresh: Candidate[] = []
  for (const candidate of candidates) {
    const { slot } = candidate
    if (slot === undefined) {
      fresh.push(candidate)
      continue
    }
    const { phase, dueAt, dueDay, misled } = readCard(table, slot)
    if (phase === 'new') fresh.push(candidate)
    else if (phase !== 'review') inSteps.push({ ...candidate, slot, misled, dueAt })
    else if (dueDay <= now.day) reviews.push({ ...candidate, slot, misled })
  }
  inSteps.sort((a, b) => a.dueAt - b.dueAt)
  return { steps: inSteps.filter(({ dueAt }) => dueAt <= now.at), later: inSteps.filter(({ dueAt }) => dueAt > now.at), reviews, fresh }
}

/** One item of a fact: what is in steps goes on, also on a fact studied today; else a review goes before a new item. */
function burySiblings({ steps, later, reviews, fresh }: Parts, { factsStudiedToday }: QueueInput): Parts {
  const taken = new Set<string>()
  const firstOfFact = ({ fact }: Candidate): boolean => {
    const isFirst = !taken.has(fact)
    taken.add(fact)
    return isFirst
  }
  const untouchedToday = (candidate: Candidate): boolean => !factsStudiedToday.has(candidate.fact) && firstOfFact(candidate)
  return { steps: steps.filter(firstOfFact), later: later.filter(firstOfFact), reviews: reviews.filter(untouchedToday), fresh: fresh.filter(untouchedToday) }
}

function order(parts: Parts, input: QueueInput): Parts {
  const { table, now, policy, sectionsRead } = input
  const timeIsShort = parts.reviews.length > reviewsThatFit(parts, input)
  return {
    ...parts,
    reviews: misledFirst(orderReviews(parts.reviews, timeIsShort, { table, day: now.day, policy })),
    fresh: [...parts.fresh.filter(({ section }) => sectionsRead.has(section)), ...parts.fresh.filter(({ section }) => !sectionsRead.has(section))],
  }
}

/** A sure error is the likeliest to be learned when it is put right soon. */
function misledFirst<T extends Known>(cards: readonly T[]): readonly T[] {
  return [...cards.filter(({ misled }) => misled), ...cards.filter(({ misled }) => !misled)]
}

/** What is in steps is always finished; reviews take the time that is left, and new items what they leave. */
function limit(parts: Parts, input: QueueInput): Parts {
  const reviews = parts.reviews.slice(0, reviewsThatFit(parts, input))
  const secondsLeft = secondsForReviews(parts, input) - reviews.length * input.secondsPerReview
  return { ...parts, reviews, fresh: parts.fresh.slice(0, Math.max(Math.min(input.newLeftToday, Math.floor(secondsLeft / input.secondsPerNew)), 0)) }
}

function reviewsThatFit(parts: Parts, input: QueueInput): number {
  return Math.floor(secondsForReviews(parts, input) / input.secondsPerReview)
}

function secondsForReviews({ steps, later }: Parts, { minutesLeftToday, secondsPerReview }: QueueInput): number {
  if (minutesLeftToday === undefined) return Infinity
  return Math.max(minutesLeftToday * 60 - (steps.length + later.length) * secondsPerReview, 0)
}

/** Merges two lists evenly, each in its own order: every item goes to its fraction of the way. */
export function intersperse(many: readonly string[], few: readonly string[]): readonly string[] {
  const placed = (list: readonly string[]) => list.map((item, i) => ({ item, at: (i + 0.5) / list.length }))
  return [...placed(many), ...placed(few)].sort((a, b) => a.at - b.at).map(itemOf)
}

function itemOf({ item }: { readonly item: string }): string {
  return item
}
