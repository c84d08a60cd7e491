import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type App } from './support/fixtures.ts'
import { givePast } from './support/past.ts'
import { ALL_ITEMS, firstItemOf } from './support/study.ts'

const [known, young, fresh] = [firstItemOf('choice'), firstItemOf('typed'), firstItemOf('date')]

/** Five answers on five days, three of them in a row: two questions came back, one of them was still known. */
async function withPast(app: App) {
  await givePast(app, [
    { item: known.id, answers: [[30, 4], [20, 3], [1, 1]] },
    { item: young.id, answers: [[2, 4]] },
    { item: fresh.id, answers: [[0, 3]] },
  ])
  await app.go('#/progress')
}

const sectionOf = (app: App, name: string) => app.page.getByRole('region', { name, exact: true })

test('a newcomer is shown the way to the first question', async ({ app }) => {
  await app.page.getByRole('link', { name: 'Progress' }).click()
  await expect(app.page.getByRole('heading', { name: 'Your cloth is still to be woven' })).toBeVisible()
  await expect(app.page.getByRole('link', { name: 'Progress' })).toHaveAttribute('aria-current', 'page')
  await app.page.getByRole('link', { name: 'Start with the first question' }).click()
  await expect(app.page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible()
})

test('the page tells what the log holds', async ({ app }) => {
  await withPast(app)
  await expect(sectionOf(app, 'Today')).toContainText('1 answer today, 100% right.')
  await expect(sectionOf(app, 'Today')).toContainText('1 of 10')
  await expect(sectionOf(app, 'Days in a row')).toContainText('3 days in a row. The longest so far: 3.')
  await expect(sectionOf(app, 'Calendar')).toContainText('You studied on 5 of the last 31 days.')
  await expect(sectionOf(app, 'What you know')).toContainText(`You have met 3 of ${ALL_ITEMS} questions.`)
  await expect(sectionOf(app, 'What comes back')).toContainText('2 questions today, 3 within 30 days')
  await expect(sectionOf(app, 'How well it held')).toContainText('Of 2 questions that came back after a day or more, you still knew 50%. You aim at 90%.')
  await expect(sectionOf(app, 'Time spent')).toContainText('on 4 days')
  await expect(sectionOf(app, 'Time of day')).toContainText('This shows once an hour of the day has 10 answers.')
  await expect(sectionOf(app, 'How you answered')).toContainText('5 answers so far, 80% right. Study 5, Quizzes 0, Extra practice 0.')
  await expect(app.page.getByRole('img', { name: '5 answers so far, 80% right.' })).toBeVisible()
})

test('each drawing opens as a table by the keyboard', async ({ app }) => {
  await withPast(app)
  const answers = sectionOf(app, 'How you answered')
  const summary = answers.getByText('As a table')
  await summary.focus()
  await app.page.keyboard.press('Enter')
  await expect(answers.getByRole('row').last()).toHaveText('In all5005')
  await expect(answers.getByRole('row', { name: 'Again' })).toHaveText('Again1001')
  await app.page.keyboard.press('Tab')
  await expect(answers.getByRole('group', { name: 'As a table, How you answered' })).toBeFocused()
  await summary.focus()
  await app.page.keyboard.press('Space')
  await expect(answers.getByRole('table')).toHaveCount(0)
})

test('one part of the bank is shown alone', async ({ app }) => {
  await withPast(app)
  await expect(sectionOf(app, 'How you answered')).toContainText('5 answers so far')
  await app.page.getByLabel('Show', { exact: true }).selectOption({ value: String(1 + ['figures', 'dates', 'actors', 'causes'].indexOf(known.topic)) })
  const inTopic = [known, young, fresh].filter(({ topic }) => topic === known.topic)
  await expect(sectionOf(app, 'What you know')).toContainText(`You have met ${inTopic.length} of `)
  await expect(sectionOf(app, 'Calendar')).toContainText('You studied on 5 of the last 31 days.')
})

test('days in a row are counted for those who want it', async ({ app }) => {
  await withPast(app)
  await app.page.getByRole('button', { name: 'Do not count' }).click()
  await expect(sectionOf(app, 'Days in a row')).toHaveCount(0)
  await app.page.reload()
  await app.page.getByRole('button', { name: 'Count days in a row' }).click()
  await expect(sectionOf(app, 'Days in a row')).toContainText('3 days in a row')
})

test('a question shows how its memory fades', async ({ app }) => {
  await withPast(app)
  await app.go(`#/browse/${known.id}`)
  const curve = sectionOf(app, 'How it fades')
  await expect(curve.getByRole('img', { name: /90%, your aim/ })).toBeVisible()
  await curve.getByText('As a table').click()
  await expect(curve.getByRole('row')).toHaveCount(4)
})

test('it speaks French', async ({ app }) => {
  await withPast(app)
  await app.go('#/settings')
  await app.page.getByRole('radio', { name: 'Français' }).check()
  await app.go('#/progress')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Progrès' })).toBeVisible()
  await expect(sectionOf(app, 'Jours d’affilée')).toContainText('3 jours d’affilée. La plus longue série\u202f: 3.')
  await expect(sectionOf(app, 'Vos réponses')).toContainText(/5 réponses jusqu’ici, dont 80\s%\sjustes\./)
})

test('nothing is wrong to axe by day and by night, and the page fits 320 px with text of twice the size', async ({ app }) => {
  await withPast(app)
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme })
    await expect(sectionOf(app, 'How you answered')).toBeVisible()
    expect((await new AxeBuilder({ page: app.page }).analyze()).violations).toEqual([])
  }
  await app.page.setViewportSize({ width: 320, height: 700 })
  await app.page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'))
  for (const summary of await app.page.getByText('As a table').all()) await summary.click()
  await expect(app.page.getByRole('table')).not.toHaveCount(0)
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect((await new AxeBuilder({ page: app.page }).analyze()).violations).toEqual([])
})
