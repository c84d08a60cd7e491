/** A teacher's device after a lesson: the key brought back from paper, a set handed out, results that came in. */
import { USUAL_SETTINGS, type Assignment } from '../../../src/core/assignments/assignment.ts'
import { writeKeyCode } from '../../../src/core/assignments/key-code.ts'
import { resultKey, type PupilAnswer, type PupilResult } from '../../../src/core/assignments/result.ts'
import type { ShelfEntry } from '../../../src/core/lib/shelf.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { setKey, writeSet } from '../../../src/features/teach/teach-shelf.ts'
import { en } from '../../../src/i18n/page-messages.en.ts'
import { fr } from '../../../src/i18n/page-messages.fr.ts'
import { sealing } from '../../../src/platform/sealing.ts'
import { expect, type App } from './fixtures.ts'
import { bankIndex } from './study.ts'

export const CLASS_ID = '00112233aabbccdd'
const LESSON = Date.UTC(2026, 9, 5, 9)

export type HandedIn = Partial<Omit<PupilResult, 'assignment'>> & { readonly pupil: string; readonly answers: readonly PupilAnswer[] }

/** @returns the set as it was handed out */
export async function giveClass(app: App, items: readonly number[], handedIn: readonly HandedIn[], settings: Partial<Assignment['settings']> = {}): Promise<Assignment> {
  const secret = await sealing.createSecret()
  const key = await sealing.adopt(secret)
  if (!key.ok) throw new Error('Inconsistent: a new key is sound')
  const { id, hash } = bankIndex()
  const assignment: Assignment = {
    version: 1,
    id: CLASS_ID,
    bank: { id, hash },
    title: 'The week of the coup',
    className: '3e B',
    instructions: '',
    teacher: 'Mme Keïta',
    teacherKey: key.value.publicKey,
    settings: { ...USUAL_SETTINGS, attempts: null, ...settings },
    items: [...items].sort((a, b) => a - b),
  }
  const results = await Promise.all(
    handedIn.map(async (wanted, n) => {
      const startedAt = wanted.startedAt ?? epochMs(LESSON + n * 60_000)
      const result: PupilResult = { version: 1, attempt: 1, device: 'c0ffee00', startedAt, handedInAt: epochMs(startedAt + 600_000), usedSeconds: 600, seed: 1, ...wanted, assignment: CLASS_ID }
      const sealed = await sealing.seal(result, assignment)
      if (!sealed.ok) throw new Error(`Inconsistent: a result cannot be sealed: ${sealed.issues[0]?.code}`)
      return [`class/result/${resultKey(result)}`, { version: 1, token: sealed.value, receivedAt: LESSON }] as const
    }),
  )
  await bringKeyBack(app, writeKeyCode(secret))
  const { title, className, instructions, teacher } = assignment
  await putOnShelf(app, [[setKey(CLASS_ID), writeSet({ id: CLASS_ID, title, className, instructions, teacher, settings: assignment.settings, items: assignment.items, pupils: null, changedAt: epochMs(LESSON), handedOut: assignment })], ...results])
  return assignment
}

async function bringKeyBack(app: App, code: string) {
  const { page } = app
  await app.go('#/teach/keys')
  await expect(page.locator('.TeachPage-actions .Button')).toHaveCount(2)
  const { handing, teach } = (await page.locator('html').getAttribute('lang')) === 'fr' ? fr : en
  await page.getByRole('button', { name: teach.keyRestore }).click()
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: handing.take }).click()
  await expect(page.getByText(teach.keptTitle)).toBeVisible()
}

function putOnShelf(app: App, entries: readonly ShelfEntry[]): Promise<void> {
  return putInStore(app, entries.map(([key, value]) => [['shelf', key], value]))
}

/** As the app itself would; what stands in the page already knows nothing of it. */
export async function putInStore({ page }: App, entries: readonly (readonly [key: readonly (string | number)[], value: unknown])[]): Promise<void> {
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rappel')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('log', 'readwrite', { durability: 'strict' })
          for (const [key, value] of all) change.objectStore('log').put(value, [...key])
          change.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
          change.addEventListener('abort', () => reject(change.error))
        })
      }),
    entries,
  )
}
