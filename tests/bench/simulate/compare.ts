import { play, type Played, type Setting, type Strategy } from './course.ts'
import { learnerOf, type LearnerKind } from './learner.ts'
import { capToDeadline, fixedSteps, floor, plan, random, retention, sm2 } from './strategies.ts'

export const RETENTIONS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97]
/** Where the price of a second is looked for, in recalled items. */
const PRICE_RANGE = { from: 0.0001, to: 0.012 }
const BISECTIONS = 6
/** The plan's limit, as a share of the other's peak. */
const LIMITS = [0.9, 1, 1.1]
const PILOT_RUNS = 16
/** A peak within this share of another's counts as equal. */
const EQUAL_PEAK = 1.02

export type Measured = { readonly name: string; readonly minutes: number; readonly recall: number; readonly recallLater: number; readonly peak: number; readonly runs: readonly Played[] }
export type Interval = { readonly mean: number; readonly half: number }
/** Our plan beside another strategy, run by run on the same draws; beside a retention, the one that recalls as much as ours does. */
export type Comparison = { readonly against: Measured; readonly ours: Measured | undefined; readonly minutesSaved: Interval; readonly recallGained: Interval }

export type Report = { readonly setting: Setting; readonly kind: LearnerKind; readonly runs: number; readonly peers: readonly Measured[]; readonly claims: readonly Comparison[]; readonly floor: Comparison }

export function compare(setting: Setting, kind: LearnerKind, runs: number): Report {
  const peers = [...RETENTIONS.map((desired) => retention(setting, desired)), floor(setting), sm2(setting), capToDeadline(setting), fixedSteps(setting), random(setting)].map((strategy) => measure(setting, strategy, kind, runs))
  const [, , , , at90, , at95] = peers
  const floored = peers[RETENTIONS.length]
  if (at90 === undefined || at95 === undefined || floored === undefined) throw new Error('Inconsistent: the peers are in their order')
  /** For each limit the dearest time that is still good enough: a dearer one saves minutes and costs recall. */
  const variantsFor = (against: Measured, isGoodEnough: (pilot: Measured) => boolean): readonly Variant[] =>
    LIMITS.flatMap((limit) => {
      const tried = bisect((price) => {
        const strategy = plan(setting, limit * against.peak, price)
        const pilot = measure(setting, strategy, kind, Math.min(PILOT_RUNS, runs))
        return { variant: { strategy, pilot }, isHigher: isGoodEnough(pilot) }
      })
      return tried.filter(({ pilot }) => pilot.peak <= pilotMeans(against).peak * EQUAL_PEAK)
    })
  const cheapest = (against: Measured): Strategy | undefined => {
    const target = pilotMeans(against).recall
    return best(variantsFor(against, ({ recall }) => recall >= target), ({ pilot }) => pilot.recall >= target, ({ pilot }) => -pilot.minutes)
  }
  const surest = (against: Measured): Strategy | undefined => {
    const most = pilotMeans(against).minutes
    return best(variantsFor(against, ({ minutes }) => minutes > most), ({ pilot }) => pilot.minutes <= most, ({ pilot }) => pilot.recall)
  }
  const measured = (strategy: Strategy | undefined): Measured | undefined => strategy && measure(setting, strategy, kind, runs)
  const beside = (against: Measured, strategy: Strategy | undefined): Comparison => pairUp(against, measured(strategy))
  const besideCurve = (against: Measured, strategy: Strategy | undefined): Comparison => {
    const ours = measured(strategy)
    return pairUp(ours === undefined ? against : curveAt(peers.slice(0, RETENTIONS.length), ours.recall), ours)
  }
  const pairUp = (against: Measured, ours: Measured | undefined): Comparison => {
    const paired = (difference: (ours: Played, theirs: Played) => number): Interval => interval((ours?.runs ?? []).map((own, i) => difference(own, against.runs[i] as Played)))
    return { against, ours, minutesSaved: paired((a, b) => 1 - a.minutes / b.minutes), recallGained: paired((a, b) => a.recall - b.recall) }
  }
  return { setting, kind, runs, peers, claims: [at90, at95].map((against) => besideCurve(against, cheapest(against))), floor: beside(floored, surest(floored)) }
}

/** A retention between those measured: the two around a recall, mixed run by run, so that it recalls as much on average. */
export function curveAt(curve: readonly Measured[], recall: number): Measured {
  const sorted = [...curve].sort((a, b) => a.recall - b.recall)
  const above = Math.min(Math.max(sorted.findIndex((each) => each.recall >= recall), 1), sorted.length - 1)
  const [low, high] = [sorted[above - 1], sorted[above]]
  if (low === undefined || high === undefined) throw new Error('Inconsistent: a curve has two points')
  const share = Math.min(Math.max((recall - low.recall) / (high.recall - low.recall), 0), 1)
  const mix = (a: number, b: number): number => (1 - share) * a + share * b
  return summary(
    `${low.name} to ${high.name}`,
    low.runs.map((a, i) => {
      const b = high.runs[i] as Played
      return { minutes: mix(a.minutes, b.minutes), recall: mix(a.recall, b.recall), recallLater: mix(a.recallLater, b.recallLater), byDay: a.byDay.map((minutes, at) => mix(minutes, b.byDay[at] ?? 0)) }
    }),
  )
}

type Variant = { readonly strategy: Strategy; readonly pilot: Measured }

/** Halves the range of prices on a scale of factors. @returns every variant that was tried */
function bisect(trial: (price: number) => { readonly variant: Variant; readonly isHigher: boolean }): readonly Variant[] {
  let { from, to } = PRICE_RANGE
  return Array.from({ length: BISECTIONS }, () => {
    const price = Math.sqrt(from * to)
    const { variant, isHigher } = trial(price)
    if (isHigher) from = price
    else to = price
    return variant
  })
}

function best(variants: readonly Variant[], isFit: (variant: Variant) => boolean, worth: (variant: Variant) => number): Strategy | undefined {
  return variants.filter(isFit).sort((a, b) => worth(b) - worth(a))[0]?.strategy
}

/** The same runs that a pilot has. */
function pilotMeans({ name, runs }: Measured): Measured {
  return summary(name, runs.slice(0, PILOT_RUNS))
}

export function measure(setting: Setting, strategy: Strategy, kind: LearnerKind, runs: number): Measured {
  return summary(strategy.name, Array.from({ length: runs }, (_, run) => play(setting, strategy, learnerOf(kind, run), run)))
}

function summary(name: string, runs: readonly Played[]): Measured {
  const mean = (value: (played: Played) => number): number => runs.reduce((sum, played) => sum + value(played), 0) / runs.length
  const days = runs[0]?.byDay.length ?? 0
  const peak = Math.max(...Array.from({ length: days }, (_, at) => mean(({ byDay }) => byDay[at] ?? 0)))
  return { name, minutes: mean(({ minutes }) => minutes), recall: mean(({ recall }) => recall), recallLater: mean(({ recallLater }) => recallLater), peak, runs }
}

/** Mean and half the width of its 95 % interval (normal approximation). */
export function interval(values: readonly number[]): Interval {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(n - 1, 1)
  return { mean, half: 1.96 * Math.sqrt(variance / n) }
}
