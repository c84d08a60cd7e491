import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { asApp, expect, test } from './support/fixtures.ts'
import { savedCopy, studying } from './support/study.ts'

test('a copy is one file with every event', async ({ app }) => {
  await app.go('#/study')
  await app.page.locator('button.OptionButton').first().click()
  await app.page.locator('.GradeBar .Button').first().click()
  await app.go('#/settings')
  await expect(app.page.getByText('1 answer kept so far.')).toBeVisible()
  await app.page.getByRole('link', { name: 'Where they live' }).click()
  await expect(app.page.getByText('1 answer kept so far.')).toBeVisible()
  await expect(app.page.getByText('1 entry is in no copy yet.')).toBeVisible()
  const download = app.page.waitForEvent('download')
  await app.page.getByRole('button', { name: 'Save a copy' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^rappel-\d{4}-\d\d-\d\d\.json$/)
  const copy = JSON.parse(readFileSync(await file.path(), 'utf8')) as { readonly version: number; readonly events: readonly { readonly kind: string }[] }
  expect(copy.version).toBe(1)
  expect(copy.events.map(({ kind }) => kind)).toEqual(['review'])
  await expect(app.page.getByText(`Saved as ${file.suggestedFilename()}.`)).toBeVisible()
  await expect(app.page.getByText('Your last copy holds everything.')).toBeVisible()
})

test('every answer is a row of the table', async ({ app }) => {
  await app.go('#/study')
  const { id } = await studying(app.page).study('right')
  await app.go('#/data')
  const download = app.page.waitForEvent('download')
  await app.page.getByRole('button', { name: 'Save the answers as a table' }).click()
  const [head, row, end] = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  expect(head).toMatch(/^\ufeffat,/)
  expect(row).toContain(`,${id},`)
  expect(end).toBe('')
})

test('answers and quizzes go from one browser to another by a copy', async ({ app, profile, server }) => {
  await app.go('#/study')
  for (let n = 0; n < 3; n += 1) await studying(app.page).study('right')
  await app.go('#/quiz')
  await app.page.locator('.QuizSetup-start [type=submit]').click()
  await expect(app.page.locator('.QuizQuestion')).toBeVisible()
  await app.go('#/')
  const progress = await app.page.locator('.HomePage-pathHead span').textContent()
  await app.go('#/data')
  const download = app.page.waitForEvent('download')
  await app.page.getByRole('button', { name: 'Save a copy' }).click()
  const copy = await (await download).path()

  const other = asApp((await profile.open()).pages()[0]!, server)
  await other.go('#/')
  await expect(other.page.locator('.HomePage-pathHead span')).not.toHaveText(progress!)
  await other.go('#/data')
  const file = other.page.getByLabel('Bring back a copy')
  await file.setInputFiles(copy)
  await expect(other.page.getByText(/^This copy of .+ \d{4} adds 3 answers; 0 are here already\. It brings \d quiz/)).toBeVisible()
  await expect(other.page.getByText('0 answers kept so far.')).toBeVisible()
  await other.page.getByRole('button', { name: 'Add them' }).click()
  await expect(other.page.getByText('3 answers added.')).toBeVisible()
  await expect(other.page.getByText('3 answers kept so far.')).toBeVisible()
  await expect(file).toBeFocused()
  await file.setInputFiles(copy)
  await expect(other.page.getByText(/^Everything in this copy of .+ is here already\.$/)).toBeVisible()
  await expect(other.page.getByRole('button', { name: 'Add them' })).toHaveCount(0)

  await other.page.reload()
  await other.go('#/')
  await expect(other.page.locator('.HomePage-pathHead span')).toHaveText(progress!)
  await other.go('#/quiz')
  await expect(other.page.locator('.Interrupted a')).toBeVisible()
})

test('a broken copy says so and changes nothing', async ({ app }) => {
  await app.go('#/study')
  await studying(app.page).study('right')
  const before = await savedCopy(app.page)
  const whole = JSON.stringify({ format: 'rappel-events', version: 1, savedAt: Date.now(), events: before.map((event) => ({ ...event, device: 'other' })) })
  const bring = (text: string) => app.page.getByLabel('Bring back a copy').setInputFiles({ name: 'rappel.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const alert = app.page.getByRole('alert')

  await bring(whole.slice(0, -20))
  await expect(alert).toContainText('it was cut short on its way')
  await bring(whole.replace('"version":1', '"version":3'))
  await expect(alert).toContainText('saved by a newer version of Rappel')
  await bring(whole.replace(/"grade":\d/, '"grade":7'))
  await expect(alert).toContainText('This copy is damaged.')
  await expect(alert).toContainText('The first entry that cannot be read is number 1.')
  await bring('['.repeat(1_000_000))
  await expect(alert).toContainText('not a copy saved by Rappel')
  await bring(whole)
  await expect(alert).toHaveCount(0)
  await app.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.page.getByText('1 answer kept so far.')).toBeVisible()

  await app.page.getByText('Paste a copy').click()
  await app.page.getByLabel('The whole text of a copy').fill(whole)
  await app.page.getByRole('button', { name: 'Look at it' }).click()
  await expect(app.page.getByText('adds 1 answer; 0 are here already.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Cancel' }).click()
  expect(await savedCopy(app.page)).toEqual(before)
})

test('a copy is shown as codes, which can be paused', async ({ app }) => {
  await app.go('#/study')
  for (let n = 0; n < 8; n += 1) await studying(app.page).study('right')
  await app.go('#/data')
  await app.page.getByRole('button', { name: 'Show it as codes' }).click()
  await expect(app.page.getByRole('img', { name: /^Code \d of [2-9]$/ })).toBeVisible()
  await app.page.getByRole('button', { name: 'Pause' }).click()
  const label = await app.page.locator('.QrCode').getAttribute('aria-label')
  await app.page.getByRole('button', { name: 'Next code' }).click()
  await expect(app.page.locator('.QrCode')).not.toHaveAttribute('aria-label', label!)
  await app.page.getByRole('button', { name: 'Hide the codes' }).click()
  await expect(app.page.locator('.QrCode')).toHaveCount(0)
})

test('who deletes everything is asked, and leaves nothing behind', async ({ app }) => {
  const { page } = app
  await app.go('#/study')
  await studying(page).study('right')
  await app.go('#/quiz')
  await page.locator('.QuizSetup-start [type=submit]').click()
  await expect(page.locator('.QuizQuestion')).toBeVisible()
  await app.go('#/data')
  await page.getByRole('button', { name: 'Delete all my data' }).click()
  await page.getByRole('button', { name: 'Keep everything' }).click()
  await expect(page.getByText('1 answer kept so far.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete all my data' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('Start with the first question')).toBeVisible()
  const left = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('rappel')
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')))
    })
    const keys = await new Promise((resolve) => {
      const request = database.transaction('log').objectStore('log').getAllKeys()
      request.addEventListener('success', () => resolve(request.result))
    })
    return {
      keys,
      files: (await Array.fromAsync((await navigator.storage.getDirectory()).keys())).filter((name) => name.endsWith('-log')),
      caches: (await caches.keys()).filter((name) => name.endsWith('-log') || name === 'rappel-due'),
    }
  })
  expect(left).toEqual({ keys: ['head'], files: [], caches: [] })
  await app.go('#/data')
  await expect(page.getByText('0 answers kept so far.')).toBeVisible()
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('the page says where the data lives, and has no known barrier in light or dark', async ({ app }) => {
    await app.go('#/data')
    await expect(app.page.getByRole('heading', { name: 'Vos données', level: 1 })).toBeVisible()
    await expect(app.page.getByText(/^Rappel et vos données occupent [\d,]+\sMo sur cet appareil\.$/)).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page: app.page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
  })
})
