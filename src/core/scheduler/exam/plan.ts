import { affordable } from './affordable.ts'
import { curveOf } from './curve.ts'
import type { Outlook } from './outlook.ts'
import { DAYS_LATER, modelOf, prepare, type Preparation } from './preparation.ts'
import type { ExamCurvePoint, ExamInput, ExamPlan, ExamPlanDay } from './types.ts'

/**
 * The plan from today to the exam: recall on that day is as high as the minutes a day
 * allow. Deterministic; made anew every day, it takes up whatever has happened.
 */
export function planExam(input: ExamInput): ExamPlan {
  const all = input.cards.stability.length + input.unseen
  if (input.days <= 0 || all === 0) return nothingToPlan(input)
  const preparation = prepare(input)
  const outlook = affordable(preparation)
  return {
    today: chooseToday(preparation, outlook),
    days: daysOf(outlook),
    recallOnExamDay: outlook.recall / all,
    recallAfter60Days: outlook.recallLater / all,
  }
}

/** What other amounts of time would bring, from least to most; apart from the plan, because it takes several times as long. */
export function examCurve(input: ExamInput): readonly ExamCurvePoint[] {
  return input.days <= 0 || input.cards.stability.length + input.unseen === 0 ? [] : curveOf(prepare(input))
}

/** Today's cards: each by its lot among its days, the dearest first, as many as the time allows. */
function chooseToday({ input, cards, limits, secondsPerNew }: Preparation, { choices: { shares, values }, fresh }: Outlook): ExamPlan['today'] {
  const wanted = Array.from(input.cards.lot).flatMap((lot, card) => {
    const first = cards.starts[card] as number
    const isOpen = first + 1 < (cards.starts[card + 1] as number) && cards.left[first] === input.days
    if (!isOpen || (shares[first] as number) <= lot) return []
    const seconds = cards.seconds[first] as number
    return [{ card, seconds, need: ((values[first] as number) - Math.max(...values.subarray(first + 1, cards.starts[card + 1]))) / seconds }]
  })
  wanted.sort((a, b) => b.need - a.need || a.card - b.card)
  let secondsLeft = limits === undefined ? Infinity : (limits[input.days] as number)
  const reviews: number[] = []
  for (const { card, seconds } of wanted) {
    if (seconds > secondsLeft) break
    secondsLeft -= seconds
    reviews.push(card)
  }
  return { reviews, fresh: Math.min(Math.round(fresh[input.days] as number), Math.floor(secondsLeft / secondsPerNew)) }
}

function daysOf({ seconds, reviews, fresh }: Outlook): readonly ExamPlanDay[] {
  const days = seconds.length - 1
  return Array.from({ length: days }, (_, i) => ({ reviews: reviews[days - i] as number, fresh: fresh[days - i] as number, minutes: (seconds[days - i] as number) / 60 }))
}

/** The day has come, or there is nothing to know: what is known is all there is. */
function nothingToPlan(input: ExamInput): ExamPlan {
  const { cards, unseen } = input
  const model = modelOf(input)
  const meanRecall = (later: number): number => {
    const known = cards.stability.reduce((total, stability, i) => total + model.retrievability((cards.elapsedDays[i] as number) + later, stability), 0)
    return known / Math.max(cards.stability.length + unseen, 1)
  }
  return { today: { reviews: [], fresh: 0 }, days: [], recallOnExamDay: meanRecall(0), recallAfter60Days: meanRecall(DAYS_LATER) }
}
