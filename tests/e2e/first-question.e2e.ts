import { BESIDES, firstQuestionFiles } from '../../src/build/size.ts'
import { builtApp } from './support/build-once.ts'
import { expect, test } from './support/fixtures.ts'

test('what npm run size weighs as the first question is what a browser fetches for it', async ({ page, server, problems }) => {
  problems.follow(page.context())
  const fetched = new Set<string>()
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname.replace(/^\/$/, '/index.html').slice(1)))

  await page.goto(server.url)
  await page.locator('a[href="#/study"]').first().click()
  await expect(page.locator('.QuestionCard')).toBeVisible()
  expect([...fetched].filter((file) => !BESIDES.includes(file)).sort()).toEqual(firstQuestionFiles(builtApp()))
})
