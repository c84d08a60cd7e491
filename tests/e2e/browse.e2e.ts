import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type App } from './support/fixtures.ts'

/** Opens the search and waits until the bank is there. */
async function openBrowse(app: App) {
  await app.go('#/browse')
  await expect(app.page.getByRole('heading', { name: 'Browse', level: 1 })).toBeVisible()
  return app.page.getByRole('searchbox')
}

/** The count of results as a screen reader is told it. */
const count = (app: App) => app.page.locator('#content').getByRole('status')

test('a French word finds a question that is shown in English, and says where', async ({ app }) => {
  const search = await openBrowse(app)
  await search.fill('DEMISSION')
  const first = app.page.locator('#content ol').getByRole('link').first()
  await expect(first).toContainText('In French:')
  await expect(first.locator('mark').first()).toHaveText(/démission/i)
})

test('questions, article and glossary are searched at once', async ({ app }) => {
  const search = await openBrowse(app)
  await search.fill('dicko')
  await app.page.getByRole('radio', { name: /Glossary/ }).check()
  await expect(app.page.locator('#content ol').getByText('Imam Mahmoud Dicko').first()).toBeVisible()
  await app.page.getByRole('radio', { name: /Article/ }).check()
  await app.page.locator('#content ol').getByRole('link').first().click()
  await expect(app.page).toHaveURL(/#\/read\/2\/2\.1$/)
})

test('filters say what they leave, and what is left is counted', async ({ app }) => {
  await openBrowse(app)
  const before = Number.parseInt((await count(app).textContent()) ?? '')
  await app.page.getByRole('button', { name: 'Filter' }).click()
  const topic = app.page.getByLabel('Topic')
  const option = (await topic.locator('option[value=dates]').textContent()) ?? ''
  await topic.selectOption('dates')
  const after = Number.parseInt((await count(app).textContent()) ?? '')
  expect(option).toContain(`(${after})`)
  expect(after).toBeLessThan(before)
  await app.page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(count(app)).toHaveText(`${before} questions`)
})

test('the keyboard alone leads from the search to an item and back to the list as it was', async ({ app }) => {
  const search = await openBrowse(app)
  await search.focus()
  await app.page.keyboard.type('promotions')
  await expect(count(app)).toHaveText(/^\d+ questions?$/)
  const found = await count(app).textContent()
  for (let presses = 0; presses < 8 && !(await app.page.locator('ol a:focus').isVisible()); presses += 1) await app.page.keyboard.press('Tab')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('heading', { name: 'Your memory of it' })).toBeVisible()
  await expect(app.page.getByText('You have not met this question yet.')).toBeVisible()
  await app.page.goBack()
  await expect(app.page.getByRole('searchbox')).toHaveValue('promotions')
  await expect(count(app)).toHaveText(found ?? '')
})

test('an item shows the answer that was given to it, and its way back into study', async ({ app }) => {
  await app.go('#/study')
  const option = app.page.locator('button.OptionButton').first()
  await option.click()
  await app.page.locator('.GradeBar .Button').first().click()
  await openBrowse(app)
  await app.page.getByRole('button', { name: 'Filter' }).click()
  await app.page.getByLabel('How well known').selectOption('learning')
  await expect(count(app)).toHaveText('1 question')
  await app.page.locator('#content ol').getByRole('link').click()
  await expect(app.page.locator('.AnswerHistory li')).toHaveCount(1)
  await expect(app.page.locator('.AnswerHistory li')).toContainText('Again')
  await app.page.getByRole('link', { name: 'Study this' }).click()
  await expect(app.page).toHaveURL(/#\/study\/facts\//)
})

test('a paragraph lists its questions; an unknown item is said to be so', async ({ app }) => {
  await app.go('#/browse/in/2.1')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(/^Questions on .*paragraph 1$/)
  await expect(app.page.locator('#content ol').getByRole('link').first()).toBeVisible()
  await app.go('#/browse/none-0000')
  await expect(app.page.getByRole('heading', { name: 'There is no such question' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`list, results and item have no known barrier in ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme })
    const search = await openBrowse(app)
    await app.page.getByRole('button', { name: 'Filter' }).click()
    const violations = async () => (await new AxeBuilder({ page: app.page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(await violations()).toEqual([])
    await search.fill('cour')
    expect(await violations()).toEqual([])
    await app.page.locator('#content ol').getByRole('link').first().click()
    await expect(app.page.getByRole('heading', { name: 'Your memory of it' })).toBeVisible()
    expect(await violations()).toEqual([])
  })
}

test('at 320 px and twice the text size nothing reaches over the edge', async ({ app }) => {
  await app.page.setViewportSize({ width: 320, height: 640 })
  const search = await openBrowse(app)
  await app.page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'))
  const width = () => app.page.evaluate(() => document.documentElement.scrollWidth)
  await search.fill('cour')
  expect(await width()).toBe(320)
  await app.page.locator('#content ol').getByRole('link').first().click()
  await expect(app.page.getByRole('heading', { name: 'Your memory of it' })).toBeVisible()
  expect(await width()).toBe(320)
  await app.go('#/settings')
  await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  expect(await width()).toBe(320)
})
