import { expect, test } from './support/fixtures.ts'

test('the app opens without a word from the policy', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Rappel/)
  await expect(app.page.locator('#app')).not.toBeEmpty()
})
