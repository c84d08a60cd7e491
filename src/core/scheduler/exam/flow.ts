import { DIFFICULTIES, NODES, STABILITIES } from './memory-grid.ts'
import { OPTIONS } from './solve.ts'
import { OUTCOMES, POINTS, type Transitions, type Wait } from './transitions.ts'

/**
 * Masses of memories on their way to the exam, a day at a time. On each day: `wanted`, then
 * `study` with the share there is time for, then `decide`. What there is no time for is put
 * off to the next day.
 */
export type Flow = {
  /** Seconds of the day's reviews, and of those that fall on this day for the first time. */
  wanted(left: number): { readonly seconds: number; readonly firstTime: number }
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
  const studied = new Float64Array((days + 1) * NODES)
  const resting = new Float64Array((days + 1) * NODES)
  const points = new Float64Array(POINTS)
  /** By days left, wait and node: whose turn it is. */
  const due = new Float64Array((days + 1) * size)
  const putOff = new Float64Array(size)

  return {
    studied,
    resting,
    wanted(left) {
      const today = due.subarray(left * size, (left + 1) * size)
      let firstTime = 0
      let later = 0
      for (const { start, seconds } of waits) {
        for (let i = 0; i < seconds.length; i += 1) {
          firstTime += (today[start + i] as number) * (seconds[i] as number)
          later += (putOff[start + i] as number) * (seconds[i] as number)
        }
      }
      for (let i = 0; i < size; i += 1) today[i] = (today[i] as number) + (putOff[i] as number)
      return { seconds: firstTime + later, firstTime }
    },
    study(left, share) {
      const today = due.subarray(left * size, (left + 1) * size)
      points.fill(0)
      let reviews = 0
      for (const wait of waits) reviews += reviewAfter(wait, today, share, points)
      gather(transitions, points, studied.subarray(left * NODES))
      if (share < 1) postpone(transitions, today, 1 - share, putOff)
      else putOff.fill(0)
      if (left === 1 && share < 1) rest(transitions, putOff, resting)
      return reviews
    },
    decide(left) {
      const chosen = shares.subarray(left * OPTIONS * NODES, (left + 1) * OPTIONS * NODES)
      const here = left * NODES
      for (let node = 0; node < NODES; node += 1) resting[here + node] = (resting[here + node] as number) + (studied[here + node] as number) * (chosen[node] as number)
      waits.forEach(({ days: wait, from, to, start }, w) => {
        if (wait >= left) return
        const then = (left - wait) * size + start - from
        for (let node = from; node < to; node += 1) {
          const mass = (studied[here + node] as number) * (chosen[(w + 1) * NODES + node] as number)
          if (mass > LEAST_MASS) due[then + node] = (due[then + node] as number) + mass
        }
      })
    },
  }
}

function reviewAfter({ start, seconds, point, chanceBelow, chanceAbove }: Wait, due: Float64Array, share: number, points: Float64Array): number {
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
  difficultyBelow.forEach((below, line) => {
    const along = alongDifficulty[line] as number
    for (let s = 0; s < STABILITIES; s += 1) {
      const node = s * DIFFICULTIES + below
      const mass = points[line * STABILITIES + s] as number
      masses[node] = (masses[node] as number) + (1 - along) * mass
      masses[node + 1] = (masses[node + 1] as number) + along * mass
    }
  })
}

/** Leaves a share of what was due for tomorrow, when its wait will be longer. */
function postpone({ waits }: Transitions, due: Float64Array, share: number, putOff: Float64Array): void {
  putOff.fill(0)
  waits.forEach(({ start, from, to, growth }, w) => {
    const longer = waits[w + 1]
    for (let node = from; node < to; node += 1) {
      const mass = share * (due[start + node - from] as number)
      const grown = longer !== undefined && node >= longer.from && node < longer.to ? growth * mass : 0
      putOff[start + node - from] = (putOff[start + node - from] as number) + mass - grown
      if (longer !== undefined && grown > 0) putOff[longer.start + node - longer.from] = (putOff[longer.start + node - longer.from] as number) + grown
    }
  })
}

/** What is put off on the eve rests: its last review was its wait ago. */
function rest({ waits }: Transitions, putOff: Float64Array, resting: Float64Array): void {
  const days = resting.length / NODES - 1
  for (const { days: wait, start, from, to } of waits) {
    const last = Math.min(wait, days) * NODES
    for (let node = from; node < to; node += 1) resting[last + node] = (resting[last + node] as number) + (putOff[start + node - from] as number)
  }
}
