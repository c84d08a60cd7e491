import { day } from '../../../src/core/lib/time.ts'
import { AGAIN, HARD, EASY } from '../../../src/core/scheduler/card-table.ts'
import { examPolicy, examReviews } from '../../../src/core/scheduler/exam-plan.ts'
import { affordable } from '../../../src/core/scheduler/exam/affordable.ts'
import { choose, optionsOf } from '../../../src/core/scheduler/exam/options.ts'
import type { Outlook } from '../../../src/core/scheduler/exam/outlook.ts'
import { prepare, type Preparation } from '../../../src/core/scheduler/exam/preparation.ts'
import type { ExamInput } from '../../../src/core/scheduler/exam/types.ts'
import { adjustRecall, INTERCEPT_RATE } from '../../../src/core/scheduler/fit/intercept.ts'
import { DEFAULT_PARAMETERS } from '../../../src/core/scheduler/fsrs.ts'
import { createPolicy, DEFAULT_SCHEDULER_SETTINGS } from '../../../src/core/scheduler/policy.ts'
import { fractionOf } from '../../../src/core/scheduler/seed.ts'
import type { Setting, Strategy } from './course.ts'

const policyAt = (desiredRetention: number) => createPolicy({ ...DEFAULT_SCHEDULER_SETTINGS, desiredRetention })
const dueByScheduler: Strategy['nextDay'] = ({ table }, slot) => table.dueDay[slot] as number

/** Desired retention, every item at the same: what people use now. */
export function retention(setting: Setting, desired: number): Strategy {
  return { name: `retention ${desired}`, policy: policyAt(desired), freshOn: () => setting.newPerDay, nextDay: dueByScheduler }
}

/** Retention 0.8, then one last pass over the week before the exam. */
export function floor(setting: Setting): Strategy {
  const slots = Array.from({ length: setting.items }, (_, slot) => slot)
  return {
    name: 'floor',
    policy: examPolicy(policyAt(0.9)),
    freshOn: () => setting.newPerDay,
    nextDay: dueByScheduler,
    reviewsOn: ({ table }, today) => examReviews(table, slots, { today: day(today), examDay: day(setting.days) }),
  }
}

/** Retention 0.9, with every interval cut at the eve of the exam. */
export function capToDeadline(setting: Setting): Strategy {
  return { ...retention(setting, 0.9), name: 'cap to the eve', nextDay: (course, slot, { today }) => (today < setting.days - 1 ? Math.min(dueByScheduler(course, slot, { grade: 3, today, run: 0 }), setting.days - 1) : Infinity) }
}

/** SM-2 (Wozniak 1990), qualities 2, 3, 4, 5 for Again, Hard, Good, Easy. */
export function sm2(setting: Setting): Strategy {
  const ease = new Float64Array(setting.items).fill(2.5)
  const repetitions = new Int32Array(setting.items)
  const interval = new Float64Array(setting.items)
  return {
    name: 'SM-2',
    policy: policyAt(0.9),
    freshOn: (today) => {
      if (today === 0) {
        ease.fill(2.5)
        repetitions.fill(0)
        interval.fill(0)
      }
      return setting.newPerDay
    },
    nextDay(_, slot, { grade, today }) {
      const quality = grade + 1
      if (grade === AGAIN) repetitions[slot] = 0
      const n = (repetitions[slot] = (repetitions[slot] as number) + 1)
      interval[slot] = n === 1 ? 1 : n === 2 ? 6 : Math.ceil((interval[slot] as number) * (ease[slot] as number))
      ease[slot] = Math.max((ease[slot] as number) + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02), 1.3)
      return today + (interval[slot] as number)
    },
  }
}

/** One, three, seven, fourteen days; from the start again after a lapse. */
export function fixedSteps(setting: Setting): Strategy {
  const waits = [1, 3, 7, 14]
  const passed = new Int32Array(setting.items)
  return {
    name: 'fixed 1-3-7-14',
    policy: policyAt(0.9),
    freshOn: (today) => {
      if (today === 0) passed.fill(0)
      return setting.newPerDay
    },
    nextDay(_, slot, { grade, today }) {
      const at = grade === AGAIN ? 0 : (passed[slot] as number)
      passed[slot] = grade === HARD ? at : at + (grade === EASY ? 2 : 1)
      return today + (waits[Math.min(at, waits.length - 1)] as number)
    },
  }
}

export function random(setting: Setting): Strategy {
  return { name: 'random 1-14', policy: policyAt(0.9), freshOn: () => setting.newPerDay, nextDay: ({ table }, slot, { today, run }) => today + 1 + Math.floor(14 * fractionOf(run * 7919 + slot, table.reps[slot] as number)) }
}

/** Recall is shifted in steps, so that a plan for each is solved once for all learners. */
const SHIFT_STEP = 0.25
const MOST_SHIFT = 2

/**
 * Our plan, solved at the start for every shift of recall; a learner follows that for the
 * shift their answers have shown so far, as the app does when it plans anew. Every item
 * draws its next day from the shares of the solution.
 */
export function plan(setting: Setting, minutesPerDay: number | null, price: number): Strategy & { readonly outlook: Outlook } {
  const none = { stability: new Float64Array(), difficulty: new Float64Array(), elapsedDays: new Int32Array(), lot: new Float64Array() }
  const input: ExamInput = { parameters: DEFAULT_PARAMETERS, cards: none, unseen: setting.items, days: setting.days, minutesPerDay, minutesSpent: 0, newPerDay: setting.newPerDay, metToday: 0, capacity: [], keep: false }
  const solved = new Map<number, { readonly preparation: Preparation; readonly outlook: Outlook }>()
  function solve(intercept: number) {
    const known = solved.get(intercept)
    if (known !== undefined) return known
    const preparation = prepare({ ...input, intercept })
    const solution = { preparation, outlook: affordable(preparation, price) }
    solved.set(intercept, solution)
    return solution
  }
  const { preparation, outlook } = solve(0)
  const { model } = policyAt(0.9)
  const { days } = setting
  let owed = 0
  let shift = 0
  /** By slot: the recall that was foretold for today's reviews. */
  const foretold = new Map<number, number>()
  return {
    name: `plan, ${minutesPerDay === null ? 'no limit' : `${minutesPerDay.toFixed(1)} min`}, price ${price.toFixed(4)}`,
    outlook,
    policy: policyAt(0.9),
    freshOn(today) {
      owed += outlook.fresh[days - today] as number
      const fresh = Math.round(owed)
      owed -= fresh
      return fresh
    },
    reviewsOn({ table, dueDay }, today) {
      if (today === 0) owed = shift = 0
      foretold.clear()
      const due = Array.from({ length: setting.items }, (_, slot) => slot).filter((slot) => table.phase[slot] !== 0 && (dueDay[slot] as number) <= today)
      for (const slot of due) foretold.set(slot, model.retrievability(today - (table.lastDay[slot] as number), table.stability[slot] as number))
      // The weakest first: there may be more than the day has time for.
      return due.sort((a, b) => (table.stability[a] as number) - (table.stability[b] as number))
    },
    secondsForReviews: (today) => (minutesPerDay === null ? Infinity : 60 * minutesPerDay - (outlook.fresh[days - today] as number) * preparation.secondsPerNew),
    nextDay({ table }, slot, { grade, today, run }) {
      const recall = foretold.get(slot)
      if (recall !== undefined) shift += INTERCEPT_RATE * ((grade === AGAIN ? 0 : 1) - adjustRecall(recall, shift))
      const now = solve(Math.min(Math.max(Math.round(shift / SHIFT_STEP) * SHIFT_STEP, -MOST_SHIFT), MOST_SHIFT))
      const left = days - today
      const memory = { stability: [table.stability[slot] as number], difficulty: [table.difficulty[slot] as number], elapsedDays: [0] }
      const options = optionsOf(now.preparation.outcomes, memory, left, () => true)
      const { shares } = choose(now.outlook.strategy, options)
      let lot = fractionOf(run * 104_729 + slot, 1000 + (table.reps[slot] as number))
      for (let option = 0; option < shares.length - 1; option += 1) {
        lot -= shares[option] as number
        if (lot < 0) return days - (options.left[option] as number)
      }
      return Infinity
    },
  }
}
