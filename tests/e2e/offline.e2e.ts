import type { Page } from '@playwright/test'
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
  const { page, context, server } = app
  await app.readyOffline()
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const kept = (await cache.keys()).find((request) => request.url.includes('pictures-fr'))
      if (kept !== undefined) await cache.delete(kept)
    }
  })
  // The browser's own cache would give the file back, network or not.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
  await server.stop()
  problems.expect(SERVER_GONE)
  await page.reload()
  await expect(page.locator('#app')).not.toBeEmpty()
  expect(await isComplete(page)).toBe(false)
  await expect(page.getByText('Ready offline')).toHaveCount(0)

  await server.start()
  await page.reload()
  await app.readyOffline()
  expect(await isComplete(page)).toBe(true)
})

/** The worker's own answer to the question that the app asks when it starts. */
function isComplete(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    const reply = new Promise((resolve) => port1.addEventListener('message', ({ data }) => resolve(data), { once: true }))
    port1.start()
    active?.postMessage('status', [port2])
    return reply
  })
}
