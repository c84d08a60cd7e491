import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { buildApp } from './support/build-app.ts'
import { builtApp } from './support/build-once.ts'
import { asApp, expect, test, type App } from './support/fixtures.ts'
import { answersIn, savedCopy, studying } from './support/study.ts'

const NEXT = '99.0.0'
let next = ''

test.beforeAll(() => {
  next = mkdtempSync(join(tmpdir(), 'rappel-next-'))
  buildApp({ folder: next, version: NEXT })
})

test.afterAll(() => rmSync(next, { recursive: true, force: true }))

test('a new version waits for the learner, then every tab gets it', async ({ app }) => {
  await app.readyOffline()
  const other = asApp(await app.context.newPage(), app.server)
  await other.go('')
  const old = await versionOf(app.page)

  await deploy(app, next)
  await expect(app.page.getByText('A new version is ready.').first()).toBeVisible()
  expect(await versionOf(app.page)).toBe(old)

  await app.page.getByRole('button', { name: 'Update now' }).click()
  await expect.poll(() => versionOf(app.page)).toBe(NEXT)
  await expect.poll(() => versionOf(other.page)).toBe(NEXT)
  await expect(app.page.getByText('A new version is ready.')).toHaveCount(0)
})

test('a new version waits while any tab is in a session', async ({ app }) => {
  await app.readyOffline()
  const session = asApp(await app.context.newPage(), app.server)
  await session.go('#/study')
  await expect.poll(() => sessionIsHeld(session.page)).toBe(true)
  const old = await versionOf(app.page)

  await deploy(app, next)
  await app.page.getByRole('button', { name: 'Update now' }).click()
  await app.page.waitForTimeout(1500)
  expect(await versionOf(session.page)).toBe(old)
  expect(await versionOf(app.page)).toBe(old)

  await session.page.close()
  await app.page.getByRole('button', { name: 'Update now' }).click()
  await expect.poll(() => versionOf(app.page)).toBe(NEXT)
})

test('an old tab and a new one study in turn, lose nothing, double nothing, and the old one becomes new when it likes', async ({ app }) => {
  test.setTimeout(120_000)
  await app.readyOffline()
  const old = await versionOf(app.page)
  await app.go('#/study')
  const given = [(await studying(app.page).study('right')).id]

  const newer = await newTab(app)
  expect([await versionOf(app.page), await versionOf(newer.page)]).toEqual([old, NEXT])
  await expect(newer.page.getByText('A new version is ready.')).toBeVisible()
  await expect(app.page.getByText('A new version is ready.')).toHaveCount(0)
  given.push((await studying(app.page).study('wrong')).id)
  await leave(app)
  await expect(app.page.getByText('A new version is ready.')).toBeVisible()

  for (const tab of [newer, app, newer, app]) {
    await tab.page.bringToFront()
    await tab.go('#/study')
    given.push((await studying(tab.page).study('right')).id, (await studying(tab.page).study('wrong')).id)
    await leave(tab)
  }
  expect(await versionOf(app.page)).toBe(old)
  for (const tab of [app, newer]) expect(answersIn(await savedCopy(tab.page)).map(({ item }) => item)).toEqual(given)

  await app.page.getByRole('button', { name: 'Update now' }).click()
  await expect.poll(() => versionOf(app.page)).toBe(NEXT)
  expect(answersIn(await savedCopy(app.page)).map(({ item }) => item)).toEqual(given)
})

test('a database of a newer version is left as it is, and the waiting version is the way on', async ({ app, problems }) => {
  problems.expect(/VersionError|versionchange/)
  await app.readyOffline()
  await app.go('#/study')
  await studying(app.page).study('right')
  await leave(app)
  const before = await raiseVersion(app.page)

  await deploy(app, next)
  await expect(app.page.getByRole('alert')).toHaveText('Your data was written by a newer version of Rappel. Reload to get that version; nothing has been changed.')
  await expect(app.page.getByRole('button', { name: 'Study all the same' })).toHaveCount(0)
  expect(await contents(app.page)).toEqual(before)

  // This test's newer version knows the database no better, but it is the one that answers now.
  await expect(async () => {
    await app.page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => versionOf(app.page), { timeout: 3000 }).toBe(NEXT)
  }).toPass()
  await expect(app.page.getByRole('alert')).toBeVisible()
  expect(await contents(app.page)).toEqual(before)
})

const HALF_DEPLOYED: Record<string, (folder: string) => void> = {
  'lacks its page': (folder) => rmSync(join(folder, 'index.html')),
  'still has the page of another version': (folder) => {
    const page = join(folder, 'index.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace(/assets\/[\w-]+\.js/, 'assets/gone-00000000.js'))
  },
}

for (const [fault, plant] of Object.entries(HALF_DEPLOYED)) {
  test(`a new version that ${fault} is not taken`, async ({ app }) => {
    await app.readyOffline()
    const old = await versionOf(app.page)
    const broken = mkdtempSync(join(tmpdir(), 'rappel-broken-'))
    cpSync(next, broken, { recursive: true })
    plant(broken)

    const before = app.server.requests.length
    await deploy(app, broken)
    await app.readyOffline()
    await expect.poll(() => app.server.requests.slice(before)).toContain('/')
    await app.page.waitForTimeout(1000)
    await expect(app.page.getByText('A new version is ready.')).toHaveCount(0)
    await app.page.reload()
    expect(await versionOf(app.page)).toBe(old)
    rmSync(broken, { recursive: true })
  })
}

test('the kill switch takes the worker and its files off the device, and leaves the rest', async ({ app }) => {
  await app.readyOffline()
  await app.page.evaluate(async () => void (await (await caches.open('the learner')).put('/kept', new Response('kept'))))
  const killed = mkdtempSync(join(tmpdir(), 'rappel-killed-'))
  cpSync(builtApp(), killed, { recursive: true })
  copyFileSync('src/sw/kill-switch.js', join(killed, 'sw.js'))

  await app.server.stop()
  await app.server.start(killed)
  await app.page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
  await expect.poll(() => app.page.evaluate(() => navigator.serviceWorker.controller).catch(() => 'navigating')).toBeNull()
  const filesLeft = () => app.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('rappel-files')))
  await expect.poll(() => filesLeft().catch(() => 'navigating')).toEqual([])
  expect(await app.page.evaluate(() => caches.keys())).toContain('the learner')

  // The switch stays in place of the worker: the app must go on opening, without reloading for ever.
  let openings = 0
  app.page.on('framenavigated', () => openings++)
  await app.page.reload()
  await app.page.waitForTimeout(2000)
  await expect(app.page.locator('#app')).not.toBeEmpty()
  expect(openings).toBe(1)
  rmSync(killed, { recursive: true })
})

/** Puts another build in place and reloads, as a learner coming back would. */
async function deploy(app: App, folder: string) {
  await app.server.stop()
  await app.server.start(folder)
  await app.page.reload()
}

/** Undefined while the page is between two versions. */
function versionOf(page: Page): Promise<string | null | undefined> {
  return page.locator('meta[name=version]').getAttribute('content', { timeout: 2000 }).catch(() => undefined)
}

function sessionIsHeld(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.locks.query()).held?.some((lock) => lock.name === 'rappel-session') ?? false)
}

/** A tab that gets the deployed version past the worker, as a reload with Shift does. */
async function newTab(app: App): Promise<App> {
  await app.server.stop()
  await app.server.start(next)
  const tab = asApp(await app.context.newPage(), app.server)
  const network = await app.context.newCDPSession(tab.page)
  await network.send('Network.enable')
  await network.send('Network.setBypassServiceWorker', { bypass: true })
  await tab.go('')
  // The browser looks for a new worker when a page is opened through the old one; this tab went past it.
  await app.page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
  return tab
}

/** Ends the session, and waits until the browser has let its lock go: another tab may begin then. */
async function leave({ page }: App) {
  await page.getByRole('link', { name: 'End the session' }).click()
  await expect.poll(() => sessionIsHeld(page)).toBe(false)
}

/** As a version with another layout would; gives what is in it then. */
async function raiseVersion(page: Page): Promise<readonly string[]> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rappel', 1000)
        opening.addEventListener('success', () => resolve(opening.result.close()))
        opening.addEventListener('error', () => reject(opening.error))
      }),
  )
  return contents(page)
}

function contents(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('rappel')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const store = opening.result.transaction('log').objectStore('log')
          const [keys, values] = [store.getAllKeys(), store.getAll()]
          values.addEventListener('success', () => {
            resolve([String(opening.result.version), ...values.result.map((value, at) => JSON.stringify([keys.result[at], value]))])
            opening.result.close()
          })
        })
      }),
  )
}
