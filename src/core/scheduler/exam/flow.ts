import { DIFFICULTIES, NODES, STABILITIES } from './memory-grid.ts'
import { OPTIONS } from './solve.ts'
import { OUTCOMES, POINTS, type Transitions, type Wait } from './transitions.ts'

/**
 * Masses of memories on their way to the exam, a day at a time. On each day: `study` with
 * the share of what is `wanted` that there is time for, then `decide`. What there is no
 * time for is put off to the next day.
 */
export type Flow = {
  /** By days left: seconds of the reviews that fall on the day for the first time, and of those put off to it. */
  readonly firstTime: Float64Array
  readonly putOff: Float64Array
  /** Does a share of the day's reviews. @returns how many */
  study(left: number, share: number): number
  /** Shares the memories studied on the day out to their waits. */
  decide(left: number): void
  /** By days left and node: memories studied on the day. */
  readonly studied: Float64Array
  /** By days left and node: memories that rest from their last review, then, until the exam. */
  readonly resting: Float64Array
}

/** Less of a memory than this is not followed. */
export const LEAST_MASS = 1e-7

/** @param shares how memories choose, by days left, option and node (`Solution`) */
export function startFlow(transitions: Transitions, shares: Float32Array, days: number): Flow {
  const { waits, size } = transitions
  const firstTime = new Float64Array(days + 1)
  const putOff = new Float64Array(days + 1)
  const studied = new Float64Array((days + 1) * NODES)
  const resting = new Float64Array((days + 1) * NODES)
  const points = new Float64Array(POINTS)
  /** By days left, wait and node: whose turn it is. */
  const due = new Float32Array((days + 1) * size)
  const dueOn = (left: number): Float32Array => due.subarray(left * size, (left + 1) * size)

  return {
    firstTime,
    putOff,
    studied,
    resting,
    study(left, share) {
      const today = dueOn(left)
      points.fill(0)
      let reviews = 0
      for (const wait of waits) reviews += reviewAfter(wait, today, share, points)
      gather(transitions, points, studied.subarray(left * NODES))
      if (share < 1) putOff[left - 1] = postpone(transitions, today, 1 - share, dueOn(left - 1))
      if (left === 1) rest(transitions, dueOn(0), resting)
      return reviews
    },
    decide(left) {
      const option = left * OPTIONS * NODES
      const here = left * NODES
      for (let node = 0; node < NODES; node += 1) resting[here + node] = (resting[here + node] as number) + (studied[here + node] as number) * (shares[option + node] as number)
      for (let w = 0; w < waits.length; w += 1) {
        const { days: wait, from, to, start, seconds } = waits[w] as Wait
        if (wait >= left) return
        const then = (left - wait) * size + start - from
        const row = option + (w + 1) * NODES
        let load = 0
        for (let node = from; node < to; node += 1) {
          const mass = (studied[here + node] as number) * (shares[row + node] as number)
          if (mass <= LEAST_MASS) continue
          due[then + node] = (due[then + node] as number) + mass
          load += mass * (seconds[node - from] as number)
        }
        firstTime[left - wait] = (firstTime[left - wait] as number) + load
      }
    },
  }
}

function reviewAfter({ start, seconds, point, chanceBelow, chanceAbove }: Wait, due: Float32Array, share: number, points: Float64Array): number {
  let reviews = 0
  for (let n = 0; n < seconds.length; n += 1) {
    const mass = (due[start + n] as number) * share
    if (mass < LEAST_MASS) continue
    reviews += mass
    for (let i = n * OUTCOMES; i < (n + 1) * OUTCOMES; i += 1) {
      const at = point[i] as number
      points[at] = (points[at] as number) + mass * (chanceBelow[i] as number)
      points[at + 1] = (points[at + 1] as number) + mass * (chanceAbove[i] as number)
    }
  }
  return reviews
}

/** Memories on the lines of a day, shared out to the nodes. */
function gather({ difficultyBelow, alongDifficulty }: Transitions, points: Float64Array, masses: Float64Array): void {
  for (let line = 0; line < difficultyBelow.length; line += 1) {
    const along = alongDifficulty[line] as number
    for (let s = 0; s < STABILITIES; s += 1) {
      const node = s * DIFFICULTIES + (difficultyBelow[line] as number)
      const mass = points[line * STABILITIES + s] as number
      masses[node] = (masses[node] as number) + (1 - along) * mass
      masses[node + 1] = (masses[node + 1] as number) + along * mass
    }
  }
}

/** Leaves a share of what was due for tomorrow, when its wait will be longer. @returns the seconds it will take then */
function postpone({ waits }: Transitions, due: Float32Array, share: number, tomorrow: Float32Array): number {
  let load = 0
  for (let w = 0; w < waits.length; w += 1) {
    const { start, from, to, growth, seconds } = waits[w] as Wait
    const longer = waits[w + 1]
    for (let n = 0; n < to - from; n += 1) {
      const mass = share * (due[start + n] as number)
      if (mass === 0) continue
      const next = n + from - (longer?.from ?? Infinity)
      const grown = longer !== undefined && next >= 0 && n + from < longer.to ? growth * mass : 0
      tomorrow[start + n] = (tomorrow[start + n] as number) + mass - grown
      load += (mass - grown) * (seconds[n] as number)
      if (longer === undefined || grown === 0) continue
      tomorrow[longer.start + next] = (tomorrow[longer.start + next] as number) + grown
      load += grown * (longer.seconds[next] as number)
    }
  }
  return load
}

/** What is put off to the exam day rests: its last review was its wait ago. */
function rest({ waits }: Transitions, due: Float32Array, resting: Float64Array): void {
  const days = resting.length / NODES - 1
  for (const { days: wait, start, from, to } of waits) {
    const last = Math.min(wait, days) * NODES
    for (let node = from; node < to; node += 1) resting[last + node] = (resting[last + node] as number) + (due[start + node - from] as number)
  }
}
