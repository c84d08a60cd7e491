/**
 * How learners answer and how long it takes them, for forecasts: the defaults of the FSRS
 * simulator (https://github.com/open-spaced-repetition/fsrs-rs, SimulatorConfig), which
 * were taken from public review logs.
 */
import { AGAIN, EASY, GOOD, HARD } from './card-table.ts'
import type { Grade, Phase } from './card-table.ts'

/** Probabilities of Again, Hard, Good, Easy. */
type Grades = readonly [number, number, number, number]

export const FIRST: Grades = [0.24, 0.094, 0.495, 0.171]
export const RECALLED: Grades = [0, 0.224, 0.631, 0.145]
/** In steps, by the grade given minutes before: Again, Hard, Good. */
const LEARNING: readonly Grades[] = [
  [0.3686, 0.0628, 0.5108, 0.0578],
  [0.0442, 0.4553, 0.4457, 0.0548],
  [0.0519, 0.047, 0.8462, 0.0549],
]
const RELEARNING: readonly Grades[] = [
  [0.2157, 0.0643, 0.6595, 0.0605],
  [0.05, 0.4638, 0.4475, 0.0387],
  [0.1057, 0.1434, 0.7266, 0.0243],
]

const SECONDS = {
  new: [19.58, 18.79, 13.78, 10.71],
  learning: [19.58, 18.79, 13.78, 10.71],
  review: [19.38, 17.59, 12.38, 8.94],
  relearning: [16.44, 15.25, 12.32, 8.03],
} as const satisfies Record<Phase, Grades>

/**
 * @param before the card's phase, the grade it was given last, and its probability of recall
 * @param chance drawn evenly from [0, 1)
 */
export function drawGrade(before: { readonly phase: Phase; readonly lastGrade: Grade; readonly recall: number }, chance: number): Grade {
  const { phase, lastGrade, recall } = before
  if (phase === 'new') return pick(FIRST, chance)
  if (phase === 'review') return chance < recall ? pick(RECALLED, chance / recall) : AGAIN
  return pick(gradesInSteps(phase, lastGrade), chance)
}

/** Probabilities of the grades in steps. @param lastGrade given minutes before */
export function gradesInSteps(phase: 'learning' | 'relearning', lastGrade: Grade): Grades {
  return (phase === 'learning' ? LEARNING : RELEARNING)[lastGrade - 1] ?? FIRST
}

/** @returns the seconds an answer takes */
export function secondsFor(phase: Phase, grade: Grade): number {
  return SECONDS[phase][grade - 1] ?? 0
}

function pick([again, hard, good]: Grades, chance: number): Grade {
  if (chance < again) return AGAIN
  if (chance < again + hard) return HARD
  return chance < again + hard + good ? GOOD : EASY
}
