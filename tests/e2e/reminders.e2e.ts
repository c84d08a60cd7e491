import { readFileSync } from 'node:fs'
import { expect, test } from './support/fixtures.ts'
import { studying } from './support/study.ts'

test('the calendar file holds a daily appointment at the chosen time', async ({ app }) => {
  const { page } = app
  await app.go('#/settings')
  await page.getByRole('link', { name: 'Be reminded every day' }).click()
  await page.getByLabel('At').fill('18:30')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add to my calendar' }).click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toMatch(/DTSTART:\d{8}T183000\r\n/)
  expect(text).toContain(`URL:${app.server.url}`)
})

test('woken by the browser, the worker says how much is due, with no page open and no server', async ({ app, context }) => {
  await context.grantPermissions(['notifications'])
  const { page } = app
  await app.readyOffline()
  await app.go('#/study/section/intro')
  await studying(page).study('wrong')
  await app.go('#/')
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('rappel-due')).match('due-note'))?.json())).toMatchObject({ title: 'Rappel' })

  const devtools = await context.newCDPSession(page)
  const registrationId = await new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => resolve(registrations[0]?.registrationId ?? ''))
    void devtools.send('ServiceWorker.enable')
  })
  await app.server.stop()
  await devtools.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin: new URL(app.server.url).origin, registrationId, tag: 'rappel-due' })
  const shown = () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ body }) => body))
  await expect.poll(shown).toEqual(['Due today: 1'])
})
