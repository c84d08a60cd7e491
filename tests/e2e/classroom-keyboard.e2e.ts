import { asApp, expect, test, type App } from './support/fixtures.ts'
import { pressOn, tabTo, typeInto } from './support/keys.ts'

const LAPTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false }
test.use(LAPTOP)

/** Three true-or-false questions with a title and a name. */
async function compose({ page, go }: App) {
  const main = page.getByRole('main')
  await go('#/teach')
  await pressOn(page, page.getByRole('button', { name: 'New set' }))
  await typeInto(page, page.getByLabel('Title'), 'The week of the coup')
  await typeInto(page, page.getByLabel('Your name'), 'Mme Keïta')
  await pressOn(page, page.getByRole('link', { name: 'Pick questions' }))
  await tabTo(page, page.getByLabel('Kind'))
  await page.keyboard.type('True')
  await expect(page.getByLabel('Kind')).toHaveValue('true-false')
  for (const n of [0, 1, 2]) await pressOn(page, main.getByRole('checkbox').nth(n), 'Space')
  await expect(page.getByText('3 questions picked')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Done' }))
  await expect(page.getByLabel('Title')).toHaveValue('The week of the coup')
}

/** A key with its backup on paper, typed in again as the proof. */
async function makeKey({ page }: App) {
  await pressOn(page, page.getByRole('link', { name: 'Make the key' }))
  await pressOn(page, page.getByRole('button', { name: 'Make a key' }))
  await tabTo(page, page.getByRole('radio', { name: 'A file with a passphrase' }))
  await page.keyboard.press('ArrowRight')
  const code = (await page.locator('.KeyCode li').allTextContents()).join(' ')
  await pressOn(page, page.getByRole('button', { name: 'I have it on paper' }))
  await expect(page.getByRole('heading', { name: 'Now try it out' })).toBeFocused()
  await typeInto(page, page.getByLabel('The code on paper'), code)
  await pressOn(page, page.getByRole('button', { name: 'Take it in' }))
  await expect(page.getByRole('heading', { name: 'Your key is ready' })).toBeFocused()
}

/** @returns the link as the teacher copies it, with the projector opened and closed on the way */
async function handOut(app: App): Promise<string> {
  const { page } = app
  await pressOn(page, page.getByRole('link', { name: 'Hand it out' }))
  await makeKey(app)
  await pressOn(page, page.getByRole('link', { name: 'All sets' }))
  await pressOn(page, page.getByRole('link', { name: /The week of the coup/ }))
  await pressOn(page, page.getByRole('link', { name: 'Hand it out' }))
  const project = page.getByRole('button', { name: 'Show the code on the projector' })
  await pressOn(page, project)
  await expect(page.getByRole('dialog').getByRole('img', { name: /QR code/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(project).toBeFocused()
  const link = page.getByRole('textbox', { name: 'The link' })
  await tabTo(page, link)
  return link.inputValue()
}

/** Takes the set in as a pasted message, answers it and seals it. @returns the link that goes back */
async function answerAs(name: string, { page, go }: App, message: string): Promise<string> {
  await go('#/sets')
  await typeInto(page, page.getByLabel('Paste the link or the message'), message)
  await pressOn(page, page.getByRole('button', { name: 'Take it in' }))
  await typeInto(page, page.getByLabel('Your name or number'), name)
  await page.keyboard.press('Enter')
  await pressOn(page, page.getByRole('button', { name: 'Begin' }))
  for (const n of [1, 2, 3]) {
    await expect(page.getByText(`Question ${n} of 3`)).toBeVisible()
    await pressOn(page, page.getByRole('button', { name: 'True', exact: true }))
    await pressOn(page, page.getByRole('button', { name: n === 3 ? 'Look back' : 'Next', exact: true }))
  }
  await expect(page.getByText('All 3 questions are answered.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Hand in' }))
  await pressOn(page, page.getByRole('button', { name: 'Hand it back' }))
  const link = page.getByRole('textbox', { name: 'The link' })
  await tabTo(page, link)
  return link.inputValue()
}

test('a set is composed, handed out, answered, collected and looked up in the class by keys alone', async ({ app, browser, problems }) => {
  test.setTimeout(240_000)
  const { page } = app
  await compose(app)
  const link = await handOut(app)

  const context = await browser.newContext(LAPTOP)
  problems.follow(context)
  const pupil = asApp(await context.newPage(), app.server)
  const result = await answerAs('Awa Diarra', pupil, `Pour demain : ${link}`)
  await context.close()

  await pressOn(page, page.getByRole('link', { name: 'Collect the results' }))
  await typeInto(page, page.getByLabel('Paste the link or the message'), `[18:03] Awa: Bonjour Madame ! ${result}`)
  await pressOn(page, page.getByRole('button', { name: 'Take it in' }))
  await expect(page.getByText('New: Awa Diarra')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Class view and marks' }))
  await pressOn(page, page.getByRole('link', { name: 'Awa Diarra' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Awa Diarra' })).toBeVisible()
  await expect(page.getByText('Question by question')).toBeVisible()
})
