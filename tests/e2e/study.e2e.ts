import { asApp, expect, test, type App } from './support/fixtures.ts'
import { ALL_ITEMS, answersIn, dragRow, savedCopy, sessionOf, studying } from './support/study.ts'

const SERVER_GONE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/

test('ten questions of ten kinds, the server gone, a reload, a cold start: every answer is there', async ({ profile, server, problems }) => {
  const app = asApp((await profile.open()).pages()[0]!, server)
  const { page } = app
  await app.go('')
  await app.readyOffline()
  const studied: string[] = []
  const study = async (browser: App, times: number) => {
    for (let n = 0; n < times; n += 1) studied.push((await studying(browser.page).study(n % 3 === 2 ? 'wrong' : 'right')).id)
  }

  await page.getByRole('link', { name: 'Start with the first question' }).click()
  await study(app, 1)
  await page.getByRole('link', { name: 'End the session' }).click()
  await expect(page.getByText(`1 of ${ALL_ITEMS} questions met`)).toBeVisible()

  await app.go(sessionOf('multiple', 'flip', 'true-false', 'order', 'number', 'cloze', 'typed', 'date', 'match'))
  await study(app, 9)
  expect(new Set(studied).size).toBe(10)

  await server.stop()
  problems.expect(SERVER_GONE)
  await page.reload()
  await page.getByRole('link', { name: 'End the session' }).click()
  await expect(page.getByText(`10 of ${ALL_ITEMS} questions met`)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Study', exact: true }).click()
  await study(app, 3)
  await page.getByRole('link', { name: 'End the session' }).click()

  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await page.getByRole('link', { name: 'Timeline, 1991 to 2020' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Browse' }).click()
  await expect(page.getByRole('searchbox')).toBeVisible()
  await profile.close()

  const again = asApp((await profile.open()).pages()[0]!, server)
  await again.go('')
  await again.readyOffline()
  await again.page.getByRole('link', { name: 'Settings' }).click()
  await expect(again.page.getByText('13 answers kept so far.')).toBeVisible()
  expect(answersIn(await savedCopy(again.page)).map(({ item }) => item)).toEqual(studied)
})

test('undo brings the question back, and the answer is taken out', async ({ app }) => {
  const { page } = app
  await app.go('#/study')
  const { asked, study } = studying(page)
  const undo = page.getByRole('button', { name: 'Undo the last answer' })
  await expect(undo).toBeDisabled()

  const first = await study('wrong')
  await study('right')
  await undo.click()
  // The second question again; a press before it is there would be none.
  await expect(page.getByRole('progressbar', { name: /^1 of/ })).toBeVisible()
  await undo.click()
  await expect(page.getByRole('progressbar', { name: '0 of 10 answered' })).toBeVisible()
  await expect.poll(asked).toEqual(first)
  await expect(undo).toBeDisabled()
  await page.getByRole('link', { name: 'End the session' }).click()
  await expect(page.getByText(`0 of ${ALL_ITEMS} questions met`)).toBeVisible()
})

test('a wrong typed answer counts as right on the learner’s word', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('typed'))
  const { asked, answer, grade } = studying(page)
  const item = await asked()
  await answer(item, 'wrong')
  await expect(page.getByRole('button', { name: 'Good, comes back in 10 min' })).toHaveCount(0)

  await page.getByRole('button', { name: 'My answer was right' }).click()
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible()
  await expect(page.getByText('Taken as right, on your word.')).toBeVisible()
  await grade('Easy')
  await app.go('#/settings')
  const [review] = answersIn(await savedCopy(page))
  expect(review).toMatchObject({ item: item.id, verdict: 'right', grade: 4, overridden: true, response: { kind: 'text', text: 'nobody knows' } })
})

test('every grade says when the question comes back', async ({ app }) => {
  await app.go(sessionOf('flip'))
  const { asked, answer } = studying(app.page)
  await answer(await asked(), 'right')
  await expect(app.page.getByRole('group', { name: 'How well did you know it?' })).toMatchAriaSnapshot(`
    - group "How well did you know it?":
      - button "Again, comes back in 1 min"
      - button "Hard, comes back in 6 min"
      - button "Good, comes back in 10 min"
      - button /Easy, comes back in \\d+ d/
  `)
})

test('the end counts the answers and shows again what was missed', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('match'))
  const { asked, answer, grade, study } = studying(page)
  const missed = await study('wrong')
  await answer(await asked(), 'right')
  await grade('Easy')

  await expect(page.getByRole('heading', { name: 'Session done' })).toBeFocused()
  await expect(page.getByText('1 of 2 questions right')).toBeVisible()
  await expect(page.getByText(/^The next questions come/)).toBeVisible()
  await page.getByText(missed.prompt, { exact: true }).click()
  await expect(page.getByText(missed.explanation)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the start' }).click()
  await expect(page.getByText(`1 of ${ALL_ITEMS} questions met`)).toBeVisible()
})

test('a number that cannot be read is asked for again', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('number'))
  const { asked, answer } = studying(page)
  const item = await asked()
  const line = page.getByRole('textbox', { name: 'Your answer' })
  await line.fill('a good many')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('alert')).toHaveText('This is not a number Rappel can read. Write it like 7.5 or 4,500.')
  await expect(line).toBeFocused()
  await answer(item, 'right')
})

test('a finger drags a step to its place', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('order'))
  const item = await studying(page).asked()
  if (item.kind !== 'order') throw new Error('Inconsistent: a session of one order question asks another')
  const rows = page.getByRole('article').getByRole('listitem')
  for (const [place, { text }] of item.steps.entries()) {
    await dragRow(page, rows.filter({ hasText: text }), rows.nth(place))
    await expect(rows.nth(place)).toContainText(text)
  }
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible()
})
