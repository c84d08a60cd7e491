import { asApp, expect, test } from './support/fixtures.ts'

const SERVER_GONE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/

test('after one visit the app starts cold with the server stopped', async ({ profile, server, problems }) => {
  const first = asApp((await profile.open()).pages()[0]!, server)
  await first.go('')
  await first.readyOffline()
  await profile.close()

  await server.stop()
  problems.expect(SERVER_GONE)
  const again = asApp((await profile.open()).pages()[0]!, server)
  await again.go('')
  await expect(again.page.locator('#app')).not.toBeEmpty()
  await again.readyOffline()
})

test('a browser killed after the first visit starts offline all the same', async ({ profile, server, problems }) => {
  const first = asApp((await profile.open()).pages()[0]!, server)
  await first.go('')
  await first.readyOffline()
  await profile.kill()

  await server.stop()
  problems.expect(SERVER_GONE)
  const again = asApp((await profile.open()).pages()[0]!, server)
  await again.go('')
  await expect(again.page.locator('#app')).not.toBeEmpty()
})

test('an unknown address opened offline leads to the front door', async ({ app, problems }) => {
  await app.readyOffline()
  await app.server.stop()
  problems.expect(SERVER_GONE)
  await app.page.goto(new URL('no/such/page', app.server.url).href)
  await expect(app.page.locator('#app')).not.toBeEmpty()
  expect(new URL(app.page.url()).pathname).toBe('/')
})

test('"ready offline" is not said while a file is missing', async ({ app, problems }) => {
  await app.readyOffline()
  await app.page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const kept = (await cache.keys()).find((request) => request.url.includes('pictures-fr'))
      if (kept !== undefined) await cache.delete(kept)
    }
  })
  await app.server.stop()
  problems.expect(SERVER_GONE)
  await app.page.reload()
  await expect(app.page.locator('#app')).not.toBeEmpty()
  await app.page.waitForTimeout(1000)
  await expect(app.page.getByText('Ready offline')).toHaveCount(0)

  await app.server.start()
  await app.page.reload()
  await app.readyOffline()
})
