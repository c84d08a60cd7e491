import type { Page } from '@playwright/test'
import type { Item } from '../../src/core/bank/item.ts'
import { asApp, expect, test, type App } from './support/fixtures.ts'
import { tabTo } from './support/keys.ts'
import { answersIn, savedCopy, studying, type Aim } from './support/study.ts'

const SERVER_GONE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/

test.describe('with a keyboard', () => {
  test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })

  test('a quiz is chosen, answered, looked back at, handed in and its misses studied by keys alone', async ({ app }) => {
    const { page } = app
    await app.go('#/quiz')
    await tabTo(page, page.getByRole('radio', { name: '10' }))
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('radio', { name: '5', exact: true })).toBeChecked()
    await tabTo(page, page.getByText('More choices'))
    await page.keyboard.press('Enter')
    for (const kind of ['Choose one', 'True or false']) {
      await tabTo(page, page.getByRole('checkbox', { name: kind }))
      await page.keyboard.press('Space')
    }
    await tabTo(page, page.getByRole('button', { name: 'Start: 5 questions' }))
    await page.keyboard.press('Enter')

    const items: Item[] = []
    for (let n = 1; n <= 5; n += 1) {
      await atQuestion(page, n, 5)
      await expect(prompt(page)).toBeFocused()
      const item = await studying(page).asked()
      items.push(item)
      // The third is left open, and marked.
      if (n === 3) await page.keyboard.press('m')
      else await page.keyboard.press(await letterOf(page, item, n === 1 ? 'wrong' : 'right'))
      if (n === 3) await expect(page.getByRole('button', { name: 'Mark to look at again', pressed: true })).toBeVisible()
      await page.keyboard.press(n === 2 ? 'Enter' : 'ArrowRight')
    }

    await expect(page.getByRole('heading', { name: 'Before you hand in' })).toBeFocused()
    await expect(page.getByText('1 question still open')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Question 3: open, marked' }))
    await page.keyboard.press('Enter')
    await atQuestion(page, 3, 5)
    await page.keyboard.press(await letterOf(page, items[2]!, 'wrong'))
    await page.keyboard.press('ArrowRight')
    await atQuestion(page, 4, 5)
    await page.keyboard.press('ArrowRight')
    await atQuestion(page, 5, 5)
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('All 5 questions are answered.')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Hand in' }))
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { name: '3 of 5 right', level: 1 })).toBeFocused()
    await tabTo(page, page.getByRole('link', { name: 'Study the 2 misses' }))
    await page.keyboard.press('Enter')
    const missed = [items[0]!.id, items[2]!.id]
    expect(missed).toContain((await studying(page).asked()).id)
  })
})

test('a quiz killed in the middle goes on where it was, and is handed in with the server gone', async ({ profile, server, problems }) => {
  const app = asApp((await profile.open()).pages()[0]!, server)
  await app.go('')
  await app.readyOffline()
  const items = await beginPicked(app)
  await answer(app.page, 1, 'right', items)
  await app.page.getByRole('button', { name: 'Next', exact: true }).click()
  await answer(app.page, 2, 'wrong', items)
  await app.page.getByRole('button', { name: 'Mark to look at again' }).click()
  await jump(app.page, 'Question 2: answered, marked')
  await profile.kill()

  await server.stop()
  problems.expect(SERVER_GONE)
  const again = asApp((await profile.open()).pages()[0]!, server)
  await again.go('#/quiz')
  await expect(again.page.getByText(/^2 of 5 answered, begun/)).toBeVisible()
  await again.page.getByRole('link', { name: 'Go on' }).click()
  await atQuestion(again.page, 2, 5)
  expect((await studying(again.page).asked()).id).toBe(items[1]!.id)
  await expect(again.page.getByRole('button', { pressed: true })).toHaveCount(2)
  await again.page.getByRole('button', { name: 'Next', exact: true }).click()
  for (const n of [3, 4, 5]) {
    await answer(again.page, n, 'right', items)
    await again.page.getByRole('button', { name: n === 5 ? 'Look back' : 'Next', exact: true }).click()
  }
  await again.page.getByRole('button', { name: 'Hand in' }).click()
  await expect(again.page.getByRole('heading', { name: '4 of 5 right' })).toBeVisible()
  await profile.kill()

  const last = asApp((await profile.open()).pages()[0]!, server)
  await last.go('#/quiz')
  await expect(last.page.getByRole('link', { name: /4 of 5 right/ })).toBeVisible()
  await last.go('#/settings')
  const answers = answersIn(await savedCopy(last.page))
  expect(answers.map(({ item, verdict, mode }) => [item, verdict, mode])).toEqual(items.map(({ id }, at) => [id, at === 1 ? 'wrong' : 'right', 'quiz']))
})

test('a text that was marked wrong is taken as right on the learner’s word, on the result page too', async ({ app }) => {
  const { page } = app
  await app.go('#/quiz')
  await page.getByText('More choices').click()
  await page.getByRole('checkbox', { name: 'Type the answer' }).check()
  await page.getByRole('radio', { name: '5', exact: true }).check()
  await page.getByRole('button', { name: 'Start: 5 questions' }).click()
  await page.getByRole('textbox').fill('The man with the hat')
  for (let n = 1; n <= 5; n += 1) {
    await atQuestion(page, n, 5)
    await page.getByRole('button', { name: n === 5 ? 'Look back' : 'Next', exact: true }).click()
  }
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('heading', { name: '0 of 5 right' })).toBeFocused()
  await page.getByRole('button', { name: 'My answer was right' }).click()
  await expect(page.getByRole('heading', { name: '1 of 5 right' })).toBeVisible()
  await expect(page.getByText('Taken as right, on your word.')).toBeVisible()
  await expect(page.locator('summary:focus')).toBeVisible()
  await expect(page.getByRole('button', { name: 'My answer was right' })).toHaveCount(0)
  const answers = answersIn(await savedCopy(page))
  expect(answers.map(({ verdict, overridden }) => [verdict, overridden])).toEqual([['wrong', undefined], ['right', true]])
})

test('answers at once are locked once checked; a discarded quiz leaves nothing', async ({ app }) => {
  const { page } = app
  await app.go('#/quiz')
  await page.getByRole('radio', { name: 'After each' }).check()
  await choosePicked(page)
  await page.getByRole('button', { name: 'Start: 5 questions' }).click()
  await atQuestion(page, 1, 5)
  const item = await studying(page).asked()
  await page.locator(`[data-letter="${await letterOf(page, item, 'wrong')}"]`).click()
  await expect(page.getByRole('heading', { name: 'Not quite' })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Not quite' })).toBeVisible()
  await expect(page.locator('[data-letter]')).toHaveCount(0)
  await page.getByRole('link', { name: 'Leave; the quiz stays as it is' }).click()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(page.getByText('Discard these answers?')).toBeFocused()
  await page.getByRole('button', { name: 'Yes, discard' }).click()
  await expect(page.getByRole('heading', { name: 'Quiz', level: 1 })).toBeFocused()
  // What was chosen last is chosen still.
  await expect(page.getByRole('radio', { name: 'After each' })).toBeChecked()
  await app.go('#/settings')
  await expect(page.getByText('0 answers kept so far.')).toBeVisible()
})

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('a quiz speaks French from the choice to the result', async ({ app }) => {
    const { page } = app
    await app.go('#/quiz')
    await expect(page.getByRole('group', { name: 'Thèmes' })).toBeVisible()
    await page.getByRole('radio', { name: '5', exact: true }).check()
    await page.getByRole('button', { name: /^Commencer/ }).click()
    await expect(page.getByText('Question 1 sur 5')).toBeVisible()
    await page.getByRole('button', { name: 'Toutes les questions' }).click()
    await page.getByRole('button', { name: /^Question 5/ }).click()
    await page.getByRole('button', { name: 'Relire' }).click()
    await expect(page.getByText('5 questions sans réponse')).toBeVisible()
    await page.getByRole('button', { name: 'Rendre' }).click()
    await expect(page.getByRole('heading', { name: '0 bonne réponse sur 5' })).toBeVisible()
    await page.getByRole('link', { name: 'Un autre quiz' }).click()
    await page.getByRole('button', { name: /^Supprimer le quiz du/ }).click()
    await expect(page.getByRole('heading', { name: 'Quiz passés' })).toHaveCount(0)
  })
})

const prompt = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 })

const atQuestion = (page: Page, n: number, all: number) => expect(page.getByText(`Question ${n} of ${all}`)).toBeVisible()

/** Five questions that are answered by one pick. */
async function choosePicked(page: Page) {
  await page.getByRole('radio', { name: '5', exact: true }).check()
  await page.getByText('More choices').click()
  for (const kind of ['Choose one', 'True or false']) await page.getByRole('checkbox', { name: kind }).check()
}

/** @returns where the items asked are gathered */
async function beginPicked({ page, go }: App): Promise<Item[]> {
  await go('#/quiz')
  await choosePicked(page)
  await page.getByRole('button', { name: 'Start: 5 questions' }).click()
  return []
}

async function answer(page: Page, n: number, aim: Aim, items: Item[]) {
  await atQuestion(page, n, 5)
  const item = await studying(page).asked()
  items[n - 1] = item
  await page.locator(`[data-letter="${await letterOf(page, item, aim)}"]`).click()
  await jump(page, `Question ${n}: answered`)
}

/** By the list of all questions, which says of each what is stored. */
async function jump(page: Page, name: string) {
  await page.getByRole('button', { name: 'All questions' }).click()
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** The letter of the option to pick. */
async function letterOf(page: Page, item: Item, aim: Aim): Promise<string> {
  await expect(page.locator('[data-letter]').first()).toBeVisible()
  if (item.kind === 'true-false') return item.answer === (aim === 'right') ? 'A' : 'B'
  if (item.kind !== 'choice') throw new Error(`Inconsistent: the quiz asks a ${item.kind}`)
  const { text } = item.options.find(({ right }) => right === (aim === 'right'))!
  return (await page.getByRole('article').getByRole('button', { name: text, exact: true }).getAttribute('data-letter')) ?? ''
}
