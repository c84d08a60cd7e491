/** Reviews per second of our engine against ts-fsrs: one run, the same histories, rounds in turn, medians. */
import { createEmptyCard, fsrs } from 'ts-fsrs'
import type { Card as PeerCard, FSRSState } from 'ts-fsrs'
import { createCardTable } from '../../src/core/scheduler/card-table.ts'
import type { Grade } from '../../src/core/scheduler/card-table.ts'
import { createPolicy, DEFAULT_SCHEDULER_SETTINGS } from '../../src/core/scheduler/policy.ts'
import { review } from '../../src/core/scheduler/review.ts'
import { randomHistories } from '../support/histories.ts'
import { formatRate, race } from './race.ts'

/** The promise of the engine for the whole state machine. */
const LEAST_RATIO = 15
const ROUNDS = 11

export function bench(): boolean {
  const histories = randomHistories(3000, 10, 20_200_818)
  const answers = histories.reduce((sum, history) => sum + history.answers.length, 0)
  const policy = createPolicy({ ...DEFAULT_SCHEDULER_SETTINGS, fuzz: false })
  const peer = fsrs({ enable_fuzz: false })
  // The peer takes Date objects: they are made beforehand, outside its time.
  const dated = histories.map((history) => history.answers.map(({ at, grade }) => ({ at: new Date(at), grade })))
  const gaps = histories.map(({ answers: all }) => all.map(({ grade, day }, i) => ({ grade, elapsedDays: day - (all[i - 1]?.day ?? day) })))

  const machine = race(ROUNDS, {
    ours() {
      const table = createCardTable(histories.length)
      histories.forEach((history, slot) => {
        for (const answer of history.answers) review(table, slot, answer, policy)
      })
      return table.dueDay
    },
    theirs: () =>
      dated.map((history) => {
        let card: PeerCard = createEmptyCard(history[0]?.at)
        for (const { at, grade } of history) card = peer.next(card, at, grade).card
        return card
      }),
  })

  const { model } = policy
  const memory = race(ROUNDS, {
    ours: () =>
      gaps.map((history) => {
        let stability = 0
        let difficulty = 0
        for (const { grade, elapsedDays } of history) {
          stability = stability === 0 ? model.initialStability(grade) : model.nextStability(stability, difficulty, elapsedDays, grade)
          difficulty = difficulty === 0 ? model.initialDifficulty(grade) : model.nextDifficulty(difficulty, grade)
        }
        return stability + difficulty
      }),
    theirs: () =>
      gaps.map((history) => {
        let state: FSRSState | null = null
        for (const { grade, elapsedDays } of history) state = peer.next_state(state, elapsedDays, grade satisfies Grade)
        return state
      }),
  })

  console.log(`state machine, ${answers} reviews: ours ${formatRate(answers, machine.oursMs)}, ts-fsrs ${formatRate(answers, machine.theirsMs)}, ratio ${machine.ratio.toFixed(1)}x`)
  console.log(`memory replay, ${answers} reviews: ours ${formatRate(answers, memory.oursMs)}, ts-fsrs ${formatRate(answers, memory.theirsMs)}, memory ${memory.ratio.toFixed(1)}x`)
  const kept = machine.ratio >= LEAST_RATIO
  if (!kept) console.error(`The state machine must be at least ${LEAST_RATIO} times as fast as ts-fsrs.`)
  return kept
}
