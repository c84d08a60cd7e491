import { expect, test, type App } from './support/fixtures.ts'

/** A new set's page. @returns its address */
async function begin({ page, go }: App): Promise<string> {
  await go('#/teach')
  await page.getByRole('button', { name: 'New set' }).click()
  await expect(page.getByLabel('Title')).toBeVisible()
  return new URL(page.url()).hash
}

test('what is being typed stands when the page is drawn anew around it', async ({ app }) => {
  const { page } = app
  await begin(app)
  const title = page.getByLabel('Title')
  const pupils = page.getByLabel('Pupils in the class')
  await title.fill('The week of the coup')
  await pupils.pressSequentially('4')
  // Switched from a script, the box changes the set and leaves the focus in the field.
  const certainty = page.getByRole('checkbox', { name: /how sure/ })
  await certainty.evaluate((box: HTMLInputElement) => box.click())
  await expect(certainty).toBeChecked()
  await expect(pupils).toBeFocused()
  await pupils.pressSequentially('0')
  await expect(pupils).toHaveValue('40')
  await expect(title).toHaveValue('The week of the coup')
  await pupils.fill('4000')
  await pupils.blur()
  await expect(pupils).toHaveValue('999')
})

test('a title that was not left yet is kept when the page is hidden, and when another page comes', async ({ app }) => {
  const { page } = app
  const hash = await begin(app)
  await page.getByLabel('Title').fill('Typed and hidden')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.reload()
  await expect(page.getByLabel('Title')).toHaveValue('Typed and hidden')
  await page.getByLabel('Title').fill('Typed and left')
  await app.go('#/teach')
  await expect(page.getByRole('link', { name: /Typed and left/ })).toBeVisible()
  await page.reload()
  await app.go(hash)
  await expect(page.getByLabel('Title')).toHaveValue('Typed and left')
})
