import { readAssignment, writeAssignment } from '../../src/core/assignments/assignment-code.ts'
import { USUAL_SETTINGS, type Assignment } from '../../src/core/assignments/assignment.ts'
import { findTokens } from '../../src/core/assignments/find-tokens.ts'
import { sealing } from '../../src/platform/sealing.ts'
import { asApp, expect, test, type App } from './support/fixtures.ts'
import { bankIndex } from './support/study.ts'

/** A teacher's key and a set of three single choices, as they would leave the teacher's device. */
async function aTeacher(settings: Partial<Assignment['settings']> = {}) {
  const adopted = await sealing.adopt(await sealing.createSecret())
  if (!adopted.ok) throw new Error('Inconsistent: a new key is sound')
  const key = adopted.value
  const { id, hash, heads } = bankIndex()
  const items = heads.filter(({ kind }) => kind === 'true-false').slice(0, 3).map(({ number }) => number)
  const assignment: Assignment = {
    version: 1,
    id: '00112233aabbccdd',
    bank: { id, hash },
    title: 'The week of the coup',
    className: '3e B',
    instructions: 'Alone, without the book.',
    teacher: 'Mme Keïta',
    teacherKey: key.publicKey,
    settings: { ...USUAL_SETTINGS, ...settings },
    items: [...items].sort((a, b) => a - b),
  }
  return { key, assignment, token: writeAssignment(assignment) }
}

async function answerAll(app: App, count: number) {
  const { page } = app
  for (let i = 0; i < count; i += 1) {
    await page.getByRole('button', { name: 'True', exact: true }).click()
    await page.getByRole('button', { name: i === count - 1 ? /Look back|Hand in/ : 'Next' }).click()
  }
  await page.getByRole('button', { name: 'Hand in' }).click()
}

test('a pupil takes a set by its link, answers it without a network, and hands back what only the teacher opens', async ({ app }) => {
  const { page } = app
  const { key, assignment, token } = await aTeacher()
  expect(readAssignment(token.slice(3))).toEqual({ ok: true, value: assignment })
  await app.readyOffline()
  await app.server.stop()
  await app.go(token)
  await expect(page.getByRole('heading', { name: 'The week of the coup' })).toBeVisible()
  await expect(page.getByText('Alone, without the book.')).toBeVisible()
  await page.getByLabel('Your name or number').fill('Awa Diarra')
  await page.getByRole('button', { name: 'Take this set' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await answerAll(app, 3)

  await page.getByRole('button', { name: 'Hand it back' }).click()
  await expect(page.getByText('Sealed for Mme Keïta, 3 of 3 answered')).toBeVisible()
  await expect(page.getByRole('img', { name: 'QR code of your sealed result' })).toBeVisible()
  const link = await page.getByLabel('The link').inputValue()
  const [found] = findTokens(`Bonjour Madame\n${link}\nmerci`)
  const opened = await sealing.open(found!.signs, key)
  expect(opened.ok && opened.value).toMatchObject({ pupil: 'Awa Diarra', attempt: 1, assignment: assignment.id })
  expect(opened.ok && opened.value.answers.map(({ item, response }) => [item, response])).toEqual(assignment.items.map((item) => [item, { kind: 'said', value: true }]))
  await expect(page.getByText('All attempts are used.')).toBeVisible()
})

test('an attempt that is killed goes on where it was', async ({ profile, server }) => {
  const { token } = await aTeacher()
  let app = asApp((await profile.open()).pages()[0]!, server)
  await app.go(token)
  await app.page.getByLabel('Your name or number').fill('Awa')
  await app.page.getByRole('button', { name: 'Take this set' }).click()
  await app.page.getByRole('button', { name: 'Begin' }).click()
  await app.page.getByRole('button', { name: 'True', exact: true }).click()
  await app.page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(app.page.getByText('2 of 3').first()).toBeVisible()
  await profile.kill()

  app = asApp((await profile.open()).pages()[0]!, server)
  await app.go('#/sets')
  await app.page.getByRole('link', { name: /The week of the coup/ }).click()
  await app.page.getByRole('button', { name: 'Go on' }).click()
  await expect(app.page.getByText('2 of 3').first()).toBeVisible()
})

test('a link that lost its end says so, and a set can be pasted in the midst of a chat', async ({ app }) => {
  const { page } = app
  const { token } = await aTeacher()
  await app.go(token.slice(0, -20))
  await expect(page.getByText('The end of this link is missing.')).toBeVisible()
  await app.go('#/sets')
  await page.getByLabel('Paste the link or the message').fill(`Bonjour à tous,\nhttps://example.org/rappel/${token}\nà demain`)
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByRole('heading', { name: 'The week of the coup' })).toBeVisible()
})

test('a time limit is turned off before it begins, extended before it ends, and what is over is said', async ({ app }) => {
  const { page } = app
  const { token } = await aTeacher({ minutes: 2, attempts: null })
  await page.clock.install()
  await page.reload()
  await app.go(token)
  await page.getByLabel('Your name or number').fill('Awa')
  await page.getByRole('button', { name: 'Take this set' }).click()
  await page.getByRole('radio', { name: 'No time limit' }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('Question 1 of 3')).toBeVisible()
  await expect(page.getByText('min left')).toHaveCount(0)
  await answerAll(app, 3)

  await page.getByRole('radio', { name: '2 min' }).check()
  await page.getByRole('button', { name: 'Another attempt' }).click()
  await expect(page.getByText('2 min left')).toBeVisible()
  // Nothing lies over what is being answered.
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.clock.fastForward('01:10')
  await expect(page.getByText('One minute left.')).toBeVisible()
  await page.getByRole('button', { name: '5 more minutes' }).click()
  await expect(page.getByText('6 min left')).toBeVisible()
  await expect(page.getByText('One minute left.')).toHaveCount(0)
  await page.clock.fastForward('05:50')
  await expect(page.getByRole('heading', { name: 'The time is up' })).toBeVisible()
  await page.getByRole('button', { name: 'No time limit' }).click()
  await answerAll(app, 3)
  await expect(page.getByText(/[56] minutes over the time limit; the teacher will see it/)).toBeVisible()
})
