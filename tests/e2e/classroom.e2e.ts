import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from '../../src/build/find-browser.mjs'
import { writeAssignment } from '../../src/core/assignments/assignment-code.ts'
import { qrWriter } from '../../src/platform/qr-write.ts'
import { anAssignment } from '../support/assignments.ts'
import { asApp, expect, test, type App } from './support/fixtures.ts'
import { PHONE } from './support/phone.ts'
import { qrFilm } from './support/qr-film.ts'

const SERVER_GONE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/
const PASSPHRASE = 'baobab river drum'

/** Three true-or-false questions, a title, a name: a set that can go out. */
async function compose({ page, go }: App) {
  await go('#/teach')
  await page.getByRole('button', { name: 'New set' }).click()
  await page.getByLabel('Title').fill('The week of the coup')
  await page.getByLabel('Your name').fill('Mme Keïta')
  await page.getByLabel('Pupils in the class').fill('40')
  await page.getByRole('link', { name: 'Pick questions' }).click()
  await page.getByLabel('Kind').selectOption({ label: 'True or false' })
  for (const n of [0, 1, 2]) await page.getByRole('main').getByRole('checkbox').nth(n).check()
  await expect(page.getByText('3 questions picked')).toBeVisible()
  await page.getByRole('link', { name: 'Done' }).click()
}

/** Makes a key whose backup is a file, proves the file, and comes back to handing out. */
async function makeKey({ page }: App) {
  await page.getByRole('link', { name: 'Make the key' }).click()
  await page.getByRole('button', { name: 'Make a key' }).click()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).click()])
  await expect(page.getByRole('heading', { name: 'Now try it out' })).toBeFocused()
  const backup = await download.path()
  await page.getByLabel('Choose files').last().setInputFiles(backup)
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open the backup' }).click()
  await expect(page.getByRole('heading', { name: 'Your key is ready' })).toBeVisible()
  return backup
}

async function handOut(app: App) {
  const { page } = app
  await page.getByRole('link', { name: 'Hand it out' }).click()
  const backup = await makeKey(app)
  await app.go('#/teach')
  await page.getByRole('link', { name: /The week of the coup/ }).click()
  await page.getByRole('link', { name: 'Hand it out' }).click()
  return { backup, link: await page.getByRole('textbox', { name: 'The link' }).inputValue() }
}

async function phoneOf(context: BrowserContext, app: App): Promise<App> {
  const phone = asApp(await context.newPage(), app.server)
  await phone.go('')
  await phone.readyOffline()
  return phone
}

/** Takes the set in by the link, answers it, and gives the sealed result as a link. */
async function answerAs(name: string, { page, go }: App, link: string): Promise<string> {
  await go(new URL(link).hash)
  await page.getByLabel('Your name or number').fill(name)
  await page.getByRole('button', { name: 'Take this set' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  for (const n of [1, 2, 3]) {
    await page.getByRole('button', { name: 'True', exact: true }).click()
    await page.getByRole('button', { name: n === 3 ? 'Look back' : 'Next', exact: true }).click()
  }
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('button', { name: 'Hand it back' }).click()
  await expect(page.getByText('Sealed for Mme Keïta, 3 of 3 answered')).toBeVisible()
  return page.getByRole('textbox', { name: 'The link' }).inputValue()
}

/** Every code in the picture, by a decoder that is none of ours. */
function readByZbar(png: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'rappel-code-'))
  try {
    writeFileSync(join(folder, 'screen.png'), png)
    return execFileSync('zbarimg', ['--quiet', '--raw', join(folder, 'screen.png')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a set goes from the teacher to a pupil and the sealed result back out of a chat, all without a network', async ({ app, browser, problems }) => {
  test.setTimeout(120_000)
  const { page } = app
  problems.expect(SERVER_GONE)
  await app.readyOffline()
  const context = await browser.newContext(PHONE)
  problems.follow(context)
  const phone = await phoneOf(context, app)
  await app.server.stop()

  await compose(app)
  const { link } = await handOut(app)
  await page.getByRole('button', { name: 'Show the code on the projector' }).click()
  const projector = page.getByRole('dialog', { name: 'The week of the coup' })
  await expect(projector.getByRole('img', { name: /QR code/ })).toBeVisible()
  expect(readByZbar(await page.screenshot())).toBe(link)
  const words = await projector.locator('.Projector-words').textContent()
  await page.keyboard.press('Escape')
  await expect(projector).toHaveCount(0)

  await phone.go(new URL(link).hash)
  await expect(phone.page.getByText(words ?? '')).toBeVisible()
  const result = await answerAs('Awa Diarra', phone, link)
  expect(readByZbar(await phone.page.getByRole('img', { name: 'QR code of your sealed result' }).screenshot())).toBe(result)

  await app.go('#/collect')
  const chat = `[18:02] Issa: C’est pour quand ?\n[18:03] Awa: Bonjour Madame !\nResult of Awa Diarra: The week of the coup\n${result}\n[18:05] Ba: #a=1 😀`
  await paste(page, chat)
  await expect(page.getByText('New: Awa Diarra')).toBeVisible()
  await expect(page.getByText('1 of 40 pupils')).toBeVisible()
  await paste(page, `encore une fois ${result}`)
  await expect(page.getByText('1 result was here already.')).toBeVisible()
  await expect(page.getByText('1 of 40 pupils')).toBeVisible()

  await app.go('#/teach')
  await app.go('#/collect')
  await expect(page.getByRole('listitem').filter({ hasText: 'Awa Diarra' })).toBeVisible()
  await context.close()
})

test('what comes in by a link or from a share sheet lands in the same list', async ({ app, browser }) => {
  test.setTimeout(120_000)
  const { page } = app
  await compose(app)
  const { link } = await handOut(app)
  const context = await browser.newContext(PHONE)
  const phone = await phoneOf(context, app)
  const result = await answerAs('Awa Diarra', phone, link)
  await context.close()

  // A share sheet puts what is shared into the query of the manifest's address.
  await page.goto(`${app.server.url}?title=Chat&text=${encodeURIComponent(`Bonjour\n${result}`)}#/collect`)
  await expect(page.getByText('New: Awa Diarra')).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  await app.go('#/teach')
  await app.go(new URL(result).hash)
  await expect(page.getByText('1 result was here already.')).toBeVisible()
})

test('a key is brought to another device by its backup, and a lost one says what that means', async ({ app, browser }) => {
  const { page } = app
  await compose(app)
  const { backup, link } = await handOut(app)
  const context = await browser.newContext(PHONE)
  const second = asApp(await context.newPage(), app.server)
  await second.go('#/teach/keys')
  await expect(second.page.getByText('nobody can ever read the results')).toBeVisible()
  await second.page.getByRole('button', { name: 'I have a backup' }).click()
  await second.page.getByLabel('Choose files').last().setInputFiles(backup)
  await second.page.getByRole('textbox', { name: 'Passphrase' }).fill('another')
  await second.page.getByRole('button', { name: 'Open the backup' }).click()
  await expect(second.page.getByText('This passphrase does not open the backup')).toBeVisible()
  await second.page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await second.page.getByRole('button', { name: 'Open the backup' }).click()
  const words = second.page.locator('.KeyWords dd').first()
  await expect(words).toBeVisible()
  await app.go('#/teach/keys')
  expect(await page.locator('.KeyWords dd').first().textContent()).toBe(await words.textContent())

  await second.go('#/collect')
  await paste(second.page, link)
  await expect(second.page.getByText('1 set of yours taken back in.')).toBeVisible()
  await second.go('#/teach')
  await expect(second.page.getByRole('link', { name: /The week of the coup/ })).toBeVisible()
  await context.close()
})

test('a quiz on paper has its answers on a page of their own', async ({ app }) => {
  const { page } = app
  await compose(app)
  await page.getByRole('link', { name: 'Print it' }).click()
  await expect(page.locator('.PaperQuiz > ol > li')).toHaveCount(3)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'On paper' })).toBeHidden()
  await expect(page.locator('.PaperKey')).toBeVisible()
  expect(await page.locator('.PaperKey').evaluate((key) => getComputedStyle(key).breakBefore)).toBe('page')
})

test('the camera takes a set in from the code on the screen', async ({ server, problems }) => {
  const folder = mkdtempSync(join(tmpdir(), 'rappel-film-'))
  const executablePath = findBrowser()
  const grid = qrWriter.write(`https://example.org/rappel/${writeAssignment(anAssignment({ title: 'Seen by the camera' }))}`)
  if (!grid.ok) throw new Error('Inconsistent: the text does not fit into a code')
  const film = join(folder, 'code.y4m')
  writeFileSync(film, qrFilm(grid.value))
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...BROWSER_FLAGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
  })
  try {
    const context = await browser.newContext({ ...PHONE, permissions: ['camera'] })
    problems.follow(context)
    const app = asApp(await context.newPage(), server)
    await app.go('#/sets')
    await app.page.getByRole('button', { name: 'Scan a code' }).click()
    await expect(app.page.getByRole('heading', { name: 'Seen by the camera' })).toBeVisible({ timeout: 30_000 })
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

async function paste(page: Page, text: string) {
  await page.getByLabel('Paste the link or the message').fill(text)
  await page.getByRole('button', { name: 'Take it in' }).click()
}
