import { asApp, expect, test, type App } from './support/fixtures.ts'
import { ALL_ITEMS, answersIn, savedCopy, studying } from './support/study.ts'

const leave = (app: App) => app.page.getByRole('link', { name: 'End the session' }).click()

test('a second tab waits while a session is open in the first, and goes on when that is closed', async ({ app }) => {
  await app.go('#/study')
  const item = await studying(app.page).asked()
  const second = asApp(await app.context.newPage(), app.server)
  await second.go('#/study')
  await expect(second.page.getByRole('alert')).toContainText('A session is open in another tab')
  await second.page.getByRole('button', { name: 'Try again' }).click()
  await expect(second.page.getByRole('alert')).toContainText('A session is open in another tab')

  await app.page.close()
  await second.page.getByRole('button', { name: 'Try again' }).click()
  expect(await studying(second.page).asked()).toEqual(item)
  await expect(second.page.getByRole('alert')).toHaveCount(0)
})

test('an answer given in one tab shows on the home page of another', async ({ app }) => {
  const home = asApp(await app.context.newPage(), app.server)
  await home.go('')
  await expect(home.page.getByText(`0 of ${ALL_ITEMS} questions met`)).toBeVisible()
  await app.page.bringToFront()
  await app.go('#/study')
  for (const met of [1, 2]) {
    await studying(app.page).study('right')
    await expect(home.page.getByText(`${met} of ${ALL_ITEMS} questions met`)).toBeVisible()
  }
})

test('two tabs that study in turn lose nothing and double nothing', async ({ app }) => {
  const second = asApp(await app.context.newPage(), app.server)
  await second.go('')
  const given: string[] = []
  for (const tab of [app, second, app, second]) {
    await tab.page.bringToFront()
    await tab.page.getByRole('main').getByRole('link', { name: given.length === 0 ? 'Start with the first question' : 'Study', exact: true }).click()
    given.push((await studying(tab.page).study('right')).id, (await studying(tab.page).study('wrong')).id)
    await leave(tab)
  }

  for (const tab of [app, second]) {
    await tab.go('#/settings')
    await expect(tab.page.getByText('8 answers kept so far.')).toBeVisible()
    const events = await savedCopy(tab.page)
    expect(answersIn(events).map(({ item }) => item)).toEqual(given)
    expect(events).toHaveLength(given.length)
  }
})
