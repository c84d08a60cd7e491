import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { buildApp } from './support/build-app.ts'
import { builtApp } from './support/build-once.ts'
import { asApp, expect, test } from './support/fixtures.ts'

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
  await expect.poll(() => app.page.evaluate(() => caches.keys()).catch(() => 'navigating')).toEqual(['the learner'])

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
async function deploy(app: ReturnType<typeof asApp>, folder: string) {
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
