import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from './support/fixtures.ts'

for (const route of ['', '#/study', '#/read', '#/browse', '#/settings', '#/picture/timeline', '#/quiz', '#/exam', '#/sets', '#/data', '#/progress']) {
  test(`${route === '' ? 'the front door' : route} opens without a word from the policy`, async ({ app }) => {
    await app.go(route)
    await expect(app.page.locator('#content')).toBeVisible()
  })
}

test('the policy bites: no script or style of the page, no text turned into markup, no other host', async ({ app, problems }) => {
  problems.expect(/Content Security Policy|requires 'Trusted|HTMLScriptElement was directly modified/)
  const tried = await app.page.evaluate(async () => {
    const script = document.createElement('script')
    script.append('globalThis.planted = true')
    let markup = 'taken'
    try {
      document.body.insertAdjacentHTML('beforeend', '<i>planted</i>')
    } catch {
      markup = 'refused'
    }
    try {
      document.body.append(script)
    } catch {
      // refused at once where the browser knows Trusted Types; without them the policy stops it in silence
    }
    const elsewhere = await fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused')
    return { markup, elsewhere, planted: 'planted' in globalThis }
  })
  expect(tried).toEqual({ markup: 'refused', elsewhere: 'refused', planted: false })
})

test('no other site can show the app in a frame', async ({ page, server }) => {
  const host = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<iframe src="${server.url}"></iframe>`)).listen(0)
  await once(host, 'listening')
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
  await expect.poll(() => page.frames().length).toBe(2)
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/)
  host.close()
})

test('a host that sends no headers still gets the link instead of the app', async ({ page, server }) => {
  await page.route(server.url, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { 'content-type': 'text/html' } })
  })
  const host = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<iframe src="${server.url}" width="340" height="600"></iframe>`)).listen(0)
  await once(host, 'listening')
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('Rappel is shown inside another site')).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Open Rappel' })).toBeVisible()
  host.close()
})
