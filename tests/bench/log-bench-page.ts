/** The part of the log bench that runs in a browser page. */
import { epochMs } from '../../src/core/lib/time.ts'
import { foldEvents } from '../../src/core/log/fold.ts'
import { snapshotOf } from '../../src/core/log/snapshot.ts'
import { createLearner, type LearnerModel } from '../../src/learner/learner-model.ts'
import { createDatabase } from '../../src/store/database.ts'
import { createIdbLog } from '../../src/store/event-log-idb.ts'
import { aReviewFact } from '../support/events.ts'
import { manyReviews } from './many-reviews.ts'
import { median, timeMs } from './race.ts'

const clock = { now: () => ({ at: epochMs(Date.now()), offsetMinutes: 0 }) }

export type LogBenchPage = {
  /** @returns the median milliseconds of folding so many reviews */
  replay(reviews: number, items: number): number
  fill(name: string, reviews: number, items: number): Promise<void>
  /** @returns milliseconds until the state is there, and the events it holds */
  open(name: string): Promise<{ readonly ms: number; readonly count: number }>
  /** Answers recorded in turn in each of the opened logs. @returns the median milliseconds of each */
  answer(names: readonly string[], rounds: number): Promise<readonly number[]>
}

const learners = new Map<string, LearnerModel>()

const page: LogBenchPage = {
  replay(reviews, items) {
    const events = manyReviews(reviews, items)
    return median(Array.from({ length: 9 }, () => timeMs(() => foldEvents(events, clock.now().at))))
  },
  async fill(name, reviews, items) {
    const log = createIdbLog(createDatabase(name))
    await log.open(clock.now().at)
    const events = manyReviews(reviews, items)
    await log.merge(events)
    const report = await log.seal(clock.now().at, snapshotOf(foldEvents(events, clock.now().at)))
    if (!report.ok || !report.value.snapshot) throw new Error(`the log was not filled: ${JSON.stringify(report)}`)
    log.close()
  },
  async open(name) {
    const start = performance.now()
    const learner = await createLearner({ log: createIdbLog(createDatabase(name)), clock })
    const ms = performance.now() - start
    if (!learner.ok) throw new Error(learner.issues[0]?.code)
    learners.set(name, learner.value)
    return { ms, count: learner.value.state().count }
  },
  async answer(names, rounds) {
    const times = names.map((): number[] => [])
    for (let round = 0; round < rounds; round += 1) {
      for (const [i, name] of names.entries()) {
        const start = performance.now()
        const recorded = await learners.get(name)?.record([aReviewFact({ item: `item-${round}` })])
        times[i]?.push(performance.now() - start)
        if (recorded?.ok !== true) throw new Error('an answer was not stored')
      }
    }
    return times.map(median)
  },
}

Object.assign(globalThis, { logBench: page })
