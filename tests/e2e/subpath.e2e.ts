import { expect, test } from './support/fixtures.ts'

test.use({ appBase: '/rappel/' })

test('the app lives under a sub-path, online and off', async ({ app, problems }) => {
  await app.readyOffline()
  await app.server.stop()
  problems.expect(/ERR_CONNECTION_REFUSED/)
  await app.page.reload()
  await app.readyOffline()
  await app.go('#/settings')
  await expect(app.page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  expect(new URL(app.page.url()).pathname).toBe('/rappel/')
  expect(app.server.requests.filter((path) => !path.startsWith('/rappel/'))).toEqual([])
})

test('the address without its last slash leads there too', async ({ app }) => {
  await app.page.goto(app.server.url.slice(0, -1))
  expect(new URL(app.page.url()).pathname).toBe('/rappel/')
})
