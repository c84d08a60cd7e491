import { asApp, expect, test } from './support/fixtures.ts'
import { answersIn, savedCopy, studying } from './support/study.ts'

const ROUNDS = 20

test('a browser killed after each of twenty confirmed answers has lost none and doubled none', async ({ profile, server }) => {
  test.setTimeout(150_000)
  const given: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const app = asApp((await profile.open()).pages()[0]!, server)
    await app.go('#/settings')
    await expect(app.page.getByText(round === 1 ? '1 answer kept so far.' : `${round} answers kept so far.`)).toBeVisible()
    await app.go('#/study/section/intro')
    given.push((await studying(app.page).study(round % 5 === 4 ? 'wrong' : 'right')).id)
    await profile.kill()
  }

  const app = asApp((await profile.open()).pages()[0]!, server)
  await app.go('#/settings')
  await expect(app.page.getByText(`${ROUNDS} answers kept so far.`)).toBeVisible()
  const events = await savedCopy(app.page)
  expect(answersIn(events).map(({ item }) => item)).toEqual(given)
  expect(events).toHaveLength(ROUNDS)
})
