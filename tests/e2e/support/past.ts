/** A past for a learner: what was answered before the test begins, brought in as a copy from another device. */
import { DAY_MS, epochMs } from '../../../src/core/lib/time.ts'
import { writeCopy } from '../../../src/core/log/copy.ts'
import type { LearnerEvent, ReviewFact } from '../../../src/core/log/event.ts'
import { expect, type App } from './fixtures.ts'

/** Answers on the item, each so many days ago, the first of them first. */
export type Past = { readonly item: string; readonly answers: readonly (readonly [daysAgo: number, grade: ReviewFact['grade']])[] }

/** Leaves the page of the data open, in English. */
export async function givePast(app: App, pasts: readonly Past[]): Promise<void> {
  const now = Date.now()
  const events = pasts
    .flatMap(({ item, answers }) => answers.map(([daysAgo, grade]) => ({ item, grade, at: epochMs(now - daysAgo * DAY_MS) })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item, grade, at }, i): LearnerEvent => ({
      device: 'earlier', seq: i + 1, at, offsetMinutes: 0, kind: 'review', item, grade, verdict: grade === 1 ? 'wrong' : 'right', presentation: 'choice', mode: 'study', tookMs: 4000,
    }))
  await bringEvents(app, events)
}

/** Brings events in as a copy; leaves the page of the data open, in English. */
export async function bringEvents(app: App, events: readonly LearnerEvent[]): Promise<void> {
  await app.go('#/data')
  await app.page.getByLabel('Bring back a copy').setInputFiles({ name: 'rappel.json', mimeType: 'application/json', buffer: Buffer.from(writeCopy(events, epochMs(Date.now()))) })
  await app.page.getByRole('button', { name: 'Add them' }).click()
  await expect(app.page.getByText('Everything in the copy is here now')).toBeVisible()
}

/** Answers that make a memory hold for more than a month. */
export const STABLE: Past['answers'] = [[45, 4], [37, 3]]
/** Answered Easy so long ago that it has been due for weeks. */
export const OVERDUE: Past['answers'] = [[40, 4]]
/** Answered Easy three days ago: due within the week. */
export const YOUNG: Past['answers'] = [[3, 4]]
/** Answered Again yesterday. */
export const MISSED: Past['answers'] = [[9, 4], [1, 1]]
