/** From a learner's log to the exam planner and back: what the plan has to know, and what it makes of today. */
import type { ItemHead } from '../bank/item.ts'
import { inScope } from '../bank/scope.ts'
import { dayOf, MINUTE_MS, type Day, type Moment } from '../lib/time.ts'
import { NEW, REVIEW } from '../scheduler/card-table.ts'
import type { ExamInput, ExamPlan } from '../scheduler/exam/types.ts'
import { isBreak, weekdayOf, type Policy } from '../scheduler/policy.ts'
import { intersperse, type Queue } from '../scheduler/queue.ts'
import { fractionOf, seedOf } from '../scheduler/seed.ts'
import type { Exam } from './settings.ts'
import { isWanted, tallyOf, type LearnerState } from './state.ts'
import { ANSWERS_PER_NEW, paceOf, todaysQueue } from './todays-queue.ts'

/** What is asked of the planner, and the items behind its columns. */
export type ExamQuestion = {
  readonly input: ExamInput
  /** By their place in `input.cards`. */
  readonly items: readonly string[]
}

export function examQuestion(state: LearnerState, heads: readonly ItemHead[], exam: Exam, now: Moment): ExamQuestion {
  const { settings, cards, policy } = state
  const today = dayOf(now, settings.rolloverMinutes)
  const tally = tallyOf(state, today)
  const asked = heads.filter((head) => inScope(head, exam.scope) && !state.suspended.has(head.id))
  const known = asked.flatMap(({ id }) => {
    const slot = state.slotOf.get(id)
    return slot === undefined || cards.phase[slot] === NEW ? [] : [{ id, slot }]
  })
  const days = exam.day - today
  return {
    items: known.map(({ id }) => id),
    input: {
      parameters: policy.model.parameters,
      cards: {
        stability: Float64Array.from(known, ({ slot }) => cards.stability[slot] as number),
        difficulty: Float64Array.from(known, ({ slot }) => cards.difficulty[slot] as number),
        elapsedDays: Int32Array.from(known, ({ slot }) => Math.max(today - (cards.lastDay[slot] as number), 0)),
        lot: Float64Array.from(known, ({ id }) => fractionOf(seedOf(id), today)),
      },
      unseen: asked.length - known.length,
      days,
      minutesPerDay: exam.minutesPerDay,
      minutesSpent: tally.tookMs / MINUTE_MS,
      newPerDay: settings.newPerDay,
      metToday: tally.newCards,
      capacity: capacityFrom(today, days, policy),
      keep: exam.keep,
    },
  }
}

/** The share of an ordinary day's time that each day has, from today to the eve. */
function capacityFrom(today: Day, days: number, { settings }: Policy): readonly number[] {
  return Array.from({ length: Math.max(days, 0) }, (_, i) => {
    const day = today + i
    return isBreak(settings, day) ? 0 : (settings.easyDays[weekdayOf(day)] ?? 1)
  })
}

/** What the plan asks of the day on which it was made. */
export type ExamToday = {
  readonly exam: Exam
  readonly day: Day
  /** The most needed first. */
  readonly reviews: readonly string[]
  /** New items of that day, those met before the plan was made included. */
  readonly fresh: number
}

export function examTodayOf({ input, items }: ExamQuestion, { today }: ExamPlan, exam: Exam, day: Day): ExamToday {
  return { exam, day, reviews: today.reviews.map((card) => items[card] as string), fresh: today.fresh + input.metToday }
}

/**
 * The day's queue while an exam is ahead: of the exam's items those that the plan wants and
 * those in their steps, new ones as the plan has it; of all others what is due anyway, and
 * nothing new. After an exam that is not to be kept, its items are asked no more.
 */
export function examQueue(state: LearnerState, heads: readonly ItemHead[], plan: ExamToday, now: Moment): Queue {
  const { settings, cards } = state
  const { exam } = plan
  const today = dayOf(now, settings.rolloverMinutes)
  const factOf = new Map(heads.map(({ id, fact }) => [id, fact]))
  const outside = heads.filter((head) => !inScope(head, exam.scope))
  if (exam.day <= today) return todaysQueue(state, { heads: exam.keep ? heads : outside, factOf }, now)

  const inside = heads.filter((head) => inScope(head, exam.scope) && isWanted(state, head.id, today))
  const phaseOf = (id: string): number => cards.phase[state.slotOf.get(id) ?? -1] ?? NEW
  const lastDayOf = (id: string): number => cards.lastDay[state.slotOf.get(id) ?? -1] ?? -1
  const rest = todaysQueue(state, { heads: [...outside, ...inside.filter(({ id }) => phaseOf(id) !== NEW && phaseOf(id) !== REVIEW)], factOf, newLimit: 0 }, now)
  const wanted = new Set(inside.map(({ id }) => id))
  const reviews = plan.day === today ? plan.reviews.filter((id) => wanted.has(id) && phaseOf(id) === REVIEW && lastDayOf(id) < today) : []
  const fresh = firstOfFacts(inside, new Set([...wanted].filter((id) => lastDayOf(id) === today).map((id) => factOf.get(id) ?? id)), phaseOf).slice(0, plan.day === today ? Math.max(plan.fresh - tallyOf(state, today).newCards, 0) : 0)
  const due = [...rest.due, ...reviews]
  const pace = 1000 * paceOf(state)
  return {
    due,
    fresh,
    order: [...rest.due, ...intersperse(reviews, fresh)],
    learningLater: rest.learningLater,
    estimatedMs: rest.estimatedMs + pace * (reviews.length + ANSWERS_PER_NEW * fresh.length),
  }
}

/** New items, one a fact, none of a fact that was studied today. */
function firstOfFacts(inside: readonly ItemHead[], studied: Set<string>, phaseOf: (id: string) => number): readonly string[] {
  return inside.flatMap(({ id, fact }) => {
    if (phaseOf(id) !== NEW || studied.has(fact)) return []
    studied.add(fact)
    return [id]
  })
}
