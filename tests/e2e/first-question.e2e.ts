import { BESIDES, firstQuestionFiles } from '../../src/build/size.ts'
import { builtApp } from './support/build-once.ts'
import { expect, test } from './support/fixtures.ts'

const fileOf = (url: string) => new URL(url).pathname.replace(/^\/$/, '/index.html').slice(1)

test('a browser asks for the files that npm run size weighs, and for no other until the question has come', async ({ page, server, problems }) => {
  problems.follow(page.context())
  const weighed = firstQuestionFiles(builtApp())
  const asked = new Map<string, { readonly startTime: number; readonly responseEnd: number }>()
  page.on('requestfinished', (request) => asked.set(fileOf(request.url()), request.timing()))

  await page.goto(`${server.url}#/study`)
  await expect(page.locator('.QuestionCard .ItemPrompt')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const question = weighed.find((file) => file.includes('items-'))
  const questionCame = endOf(asked.get(question ?? ''))
  const before = [...asked].filter(([file, { startTime }]) => startTime < questionCame && !BESIDES.includes(file)).map(([file]) => file)
  expect(weighed.filter((file) => !asked.has(file)), 'weighed, but never asked for').toEqual([])
  expect(before.filter((file) => !weighed.includes(file)), 'asked for before the question, but not weighed').toEqual([])
})

test('those files are enough to show the first question', async ({ page, server, problems }) => {
  problems.follow(page.context())
  problems.expect(/Failed to load resource: net::ERR_FAILED|dynamically imported module/)
  const allowed = [...firstQuestionFiles(builtApp()), ...BESIDES]
  await page.route('**', (route) => (allowed.includes(fileOf(route.request().url())) ? route.continue() : route.abort()))

  await page.goto(`${server.url}#/study`)
  await expect(page.locator('.QuestionCard .ItemPrompt')).toBeVisible()
})

/** Milliseconds since 1970. A file that was never asked for came never. */
function endOf(timing: { readonly startTime: number; readonly responseEnd: number } | undefined): number {
  return timing === undefined ? Infinity : timing.startTime + timing.responseEnd
}
