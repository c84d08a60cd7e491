/** A device that has been used in every way: weeks of answers, quizzes, a teacher's class, a set of another teacher. */
import { writeSet as writeTaken, setKey as takenKey } from '../../../src/features/pupil/pupil-shelf.ts'
import { USUAL_SETTINGS, type Assignment } from '../../../src/core/assignments/assignment.ts'
import { writeAssignment } from '../../../src/core/assignments/assignment-code.ts'
import { DAY_MS, epochMs } from '../../../src/core/lib/time.ts'
import type { ReviewEvent } from '../../../src/core/log/event.ts'
import { answer, beginAttempt, type QuizAttempt } from '../../../src/core/quiz/attempt.ts'
import { A_PUBLIC_KEY } from '../../support/assignments.ts'
import { drawnItems, likelyAnswer } from '../../support/handed-answers.ts'
import { giveClass, putInStore } from './class.ts'
import type { App } from './fixtures.ts'
import { bankIndex, firstItemOf } from './study.ts'
import { ITEM_KINDS } from '../../../src/core/bank/item.ts'

const ITEMS = drawnItems(24, 1)
const PUPILS = Array.from({ length: 22 }, (_, n) => ({ pupil: `Pupil ${n + 1}`, answers: ITEMS.map((item) => likelyAnswer(item, n)) }))

/** The number of the class's item of the kind. */
export const numberOf = (kind: string): number => ITEMS.find((item) => item.kind === kind)?.number ?? 0

export const TAKEN_ID = 'aa00bb11cc22dd33'
const taken = (id: string): Assignment => ({
  version: 1,
  id,
  bank: { id: bankIndex().id, hash: bankIndex().hash },
  title: 'What came before',
  className: '3e B',
  instructions: 'Alone, without the book.',
  teacher: 'M. Coulibaly',
  teacherKey: A_PUBLIC_KEY,
  settings: { ...USUAL_SETTINGS, attempts: 5, minutes: 30, due: epochMs(Date.now() + 9 * DAY_MS) },
  items: ITEMS.slice(0, 8).map(({ number }) => number),
})
/** A set that nobody has taken yet, as the address it comes by. */
export const OFFERED = writeAssignment(taken('ee00ee11ee22ee33'))

/** Leaves the app at its front door, opened anew. */
export async function useDevice(app: App): Promise<void> {
  await giveClass(app, ITEMS.map(({ number }) => number), PUPILS, { passMark: 50 })
  const assignment = taken(TAKEN_ID)
  const set = { assignment, takenAt: epochMs(Date.now() - DAY_MS), pupil: 'Awa Diarra', device: 'c0ffee00', run: undefined, attempts: [handedIn()] }
  await putInStore(app, [[['shelf', takenKey(TAKEN_ID)], writeTaken(set)], ...answers().map((event) => [['row', event.device, event.seq], event] as const)])
  await app.go('')
  await app.page.reload()
}

function handedIn(): QuizAttempt {
  const startedAt = Date.now() - DAY_MS
  const sheet = { items: ITEMS.slice(0, 8).map(({ id }) => id), seed: 3 }
  const begun = beginAttempt('earlier', sheet, { feedback: 'at-end', certainty: 'off', minutes: 30, shuffleOptions: true }, epochMs(startedAt))
  const worked = ITEMS.slice(0, 7).reduce((attempt, item, place) => {
    const { response } = likelyAnswer(item, 3)
    return answer({ ...attempt, place }, { ...(response && { response }), tookMs: 9000, given: { at: epochMs(startedAt + place * 10_000), offsetMinutes: 0 } })
  }, begun)
  return { ...worked, usedMs: 80_000, submittedAt: epochMs(startedAt + 90_000) }
}

/** On twenty days, of items that no session of a single kind begins with. */
function answers(): readonly ReviewEvent[] {
  const kept = new Set(ITEM_KINDS.flatMap((kind) => bankIndex().heads.filter(({ fact }) => fact === firstFactOf(kind)).map(({ id }) => id)))
  const heads = bankIndex().heads.filter(({ id }) => !kept.has(id)).slice(0, 40)
  return Array.from({ length: 200 }, (_, n) => {
    const head = heads[(n * 7) % heads.length]
    if (head === undefined) throw new Error('Inconsistent: the bank has forty items')
    const grade = n % 6 === 0 ? 1 : 3
    return { device: 'earlier', seq: n + 1, at: epochMs(Date.now() - (25 - Math.floor(n / 10)) * DAY_MS + (n % 10) * 20_000), offsetMinutes: 0, kind: 'review', item: head.id, grade, verdict: grade === 1 ? 'wrong' : 'right', presentation: head.kind, mode: n % 9 === 0 ? 'quiz' : 'study', tookMs: 4000 }
  })
}

/** Undefined for a kind that items take on only later, as a face. */
function firstFactOf(kind: (typeof ITEM_KINDS)[number]): string | undefined {
  try {
    return firstItemOf(kind).fact
  } catch {
    return undefined
  }
}
