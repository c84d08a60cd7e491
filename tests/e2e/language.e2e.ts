import { asApp, expect, test } from './support/fixtures.ts'
import { sessionOf, studying } from './support/study.ts'

test('the settings turn everything into French and back', async ({ app }) => {
  const { page } = app
  await app.go('#/settings')
  await page.getByRole('radio', { name: 'Français' }).check()
  await expect(page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Français' })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page).toHaveTitle('Réglages · Rappel')

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a typed draft stays when another tab switches the language in mid-question', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('typed'))
  const item = await studying(page).asked()
  await page.getByRole('textbox', { name: 'Your answer' }).fill('half an ans')

  const settings = asApp(await app.context.newPage(), app.server)
  await settings.go('#/settings')
  await settings.page.getByRole('radio', { name: 'Français' }).check()
  await page.bringToFront()

  await expect(page.getByRole('textbox', { name: 'Votre réponse' })).toHaveValue('half an ans')
  await expect(page.getByText(item.prompt)).toHaveCount(0)
  const inFrench = await studying(page).asked()
  expect(inFrench.id).toBe(item.id)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')

  await studying(page).answer(inFrench, 'right')
  await studying(page).grade('Facile')
  await expect(page.getByRole('heading', { name: 'Séance terminée' })).toBeVisible()
})

test('ticked options stay ticked, in their places, in the other language', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('multiple'))
  const { asked } = studying(page)
  const item = await asked()
  const options = page.getByRole('article').getByRole('listitem').getByRole('button')
  await options.nth(1).click()
  await options.nth(2).click()
  const order = await indexesOf()

  const settings = asApp(await app.context.newPage(), app.server)
  await settings.go('#/settings')
  await settings.page.getByRole('radio', { name: 'Français' }).check()
  await page.bringToFront()
  await expect(page.getByRole('button', { name: 'Vérifier' })).toBeEnabled()
  await expect(page.getByText(item.prompt)).toHaveCount(0)
  expect(await indexesOf()).toEqual(order)
  for (const [place, pressed] of [false, true, true].entries()) await expect(options.nth(place)).toHaveAttribute('aria-pressed', String(pressed))

  /** The authored indexes of the options as they stand on the screen, whatever the language. */
  async function indexesOf() {
    const shown = await asked()
    if (shown.kind !== 'multiple') throw new Error('Inconsistent: a session of one multiple choice asks another')
    const texts = await options.allInnerTexts()
    return texts.map((text) => shown.options.findIndex((option) => text.includes(option.text)))
  }
})

test.describe('a browser that prefers French', () => {
  test.use({ locale: 'fr-FR' })

  test('is answered in French from the first visit', async ({ app }) => {
    const { page } = app
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await page.getByRole('link', { name: 'Commencer par la première question' }).click()
    await studying(page).study('right')
    await page.getByRole('link', { name: 'Terminer la séance' }).click()
    await expect(page.getByText(/^1 question vue sur/)).toBeVisible()
  })
})
