/** What the progress page does with a log of 100,000 answers, beside the replay that it cannot do without. */
import { epochMs } from '../../src/core/lib/time.ts'
import { foldEvents } from '../../src/core/log/fold.ts'
import { countAnswers } from '../../src/core/stats/answer-counts.ts'
import { readAnswers } from '../../src/core/stats/answer-table.ts'
import { streakOf } from '../../src/core/stats/streak.ts'
import { manyReviews } from './many-reviews.ts'
import { median, race, timeMs } from './race.ts'

const ANSWERS = 100_000
const ROUNDS = 7
/** All the counting may take as long again as the replay, whatever the machine. */
const MOST_REPLAYS = 2

export function bench(): boolean {
  const events = manyReviews(ANSWERS, 1000)
  const now = epochMs(Date.now())
  const here = { at: now, localAt: now }
  const table = readAnswers(events, now)
  const { oursMs, theirsMs, ratio } = race(ROUNDS, {
    ours() {
      const read = readAnswers(events, now)
      return [countAnswers(read), streakOf(read, here)]
    },
    theirs: () => foldEvents(events, now),
  })
  const recountMs = median(Array.from({ length: ROUNDS }, () => timeMs(() => countAnswers(table, (item) => item < 'item-b'))))
  console.log(`progress, ${ANSWERS} answers: read and counted in ${oursMs.toFixed(0)} ms, the replay alone ${theirsMs.toFixed(0)} ms; another part counted in ${recountMs.toFixed(1)} ms`)
  const isKept = 1 / ratio <= MOST_REPLAYS
  if (!isKept) console.error(`Reading and counting must not take more than ${MOST_REPLAYS} replays.`)
  return isKept
}
