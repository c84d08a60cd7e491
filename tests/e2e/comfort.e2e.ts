import type { Page } from '@playwright/test'
import { asApp, expect, test } from './support/fixtures.ts'

test('text grows, parts and stands still as the learner wishes, also after a reload', async ({ app }) => {
  const { page } = app
  await app.go('#/settings')
  const look = () =>
    page.evaluate(() => {
      const [root, body] = [document.documentElement, document.body].map((element) => getComputedStyle(element))
      return { size: Number.parseFloat(root!.fontSize), spacing: Number.parseFloat(body!.letterSpacing) || 0, quick: root!.getPropertyValue('--quick').trim() }
    })
  const before = await look()
  await page.getByRole('radio', { name: 'Very large' }).check({ force: true })
  await page.getByRole('switch', { name: 'More space between letters, words and lines' }).check()
  await page.getByRole('switch', { name: 'No movement on the screen' }).check()
  await expect.poll(async () => (await look()).quick).toMatch(/^0m?s$/)
  const after = await look()
  expect(after.size / before.size).toBeCloseTo(1.6, 1)
  expect(after.spacing).toBeGreaterThan(before.spacing)
  await page.reload()
  await expect(page.getByRole('switch', { name: 'No movement on the screen' })).toBeChecked()
  expect(await look()).toEqual(after)
})

/** A device with a voice for English, whose words are written down. */
const withVoice = (page: Page) =>
  page.addInitScript(() => {
    const spoken: string[] = []
    Object.assign(window, { spoken })
    const voice = { lang: 'en-GB', localService: true, name: 'Test', default: true, voiceURI: 'test' }
    speechSynthesis.getVoices = () => [voice as SpeechSynthesisVoice]
    speechSynthesis.speak = (utterance) => {
      spoken.push(utterance.text)
      setTimeout(() => utterance.dispatchEvent(new Event('end')), 50)
    }
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { value: null, writable: true })
  })

test('a question is read aloud where the device has a voice and the learner wants it', async ({ context, server, problems }) => {
  problems.follow(context)
  const page = await context.newPage()
  await withVoice(page)
  const app = asApp(page, server)
  await app.go('#/settings')
  await page.getByRole('switch', { name: 'Read questions aloud' }).check()
  await app.go('#/study/section/intro')
  const prompt = (await page.getByRole('article').getByRole('heading', { level: 2 }).textContent())!.trim()
  await page.getByRole('button', { name: 'Read this aloud' }).click()
  await expect.poll(() => page.evaluate(() => (window as never as { spoken: string[] }).spoken)).toEqual([prompt])
})

test('without a voice nothing offers to read', async ({ app }) => {
  await app.go('#/settings')
  await expect(app.page.getByRole('heading', { name: 'Reading comfort' })).toBeVisible()
  await expect(app.page.getByRole('switch', { name: 'Read questions aloud' })).toHaveCount(0)
})
