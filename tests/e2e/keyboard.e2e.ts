import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import type { Item } from '../../src/core/bank/item.ts'
import { epochMs } from '../../src/core/lib/time.ts'
import { writeCopy } from '../../src/core/log/copy.ts'
import { dateText, numberText } from '../../src/core/grading/right-answer.ts'
import { ALL_ITEMS, sessionOf, studying } from './support/study.ts'
import { aReview } from '../support/events.ts'

// A keyboard means a laptop: no touch, room for everything.
test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })

test('the skip link is the first stop and leads past everything', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Start with the first question' })).toBeFocused()
})

test('a first visit with nothing but keys: an answer, the help, undo, home', async ({ app }) => {
  const { page } = app
  await tabTo(page, page.getByRole('link', { name: 'Start with the first question' }))
  await page.keyboard.press('Enter')
  const item = await studying(page).asked()
  await expectPromptFocused(page)

  await page.keyboard.press('Shift+?')
  const help = page.getByRole('dialog', { name: 'Keys and gestures' })
  await expect(help).toBeVisible()
  await expectFocusSeen(page)
  await page.keyboard.press('a')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expectPromptFocused(page)

  await answerByKeys(page, item)
  await page.keyboard.press('1')
  await expectPromptFocused(page)
  await expect(page.getByRole('progressbar', { name: /^1 of/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('progressbar', { name: /^0 of/ })).toBeVisible()
  expect(await studying(page).asked()).toEqual(item)
  await expectPromptFocused(page)

  await answerByKeys(page, item)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar', { name: /^1 of/ })).toBeVisible()
  await expectPromptFocused(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText(`1 of ${ALL_ITEMS} questions met`)).toBeVisible()
  await expectFocusKept(page)
})

test('a question of every kind is answered and graded by keys', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('choice', 'multiple', 'flip', 'true-false', 'order', 'number', 'cloze', 'typed', 'date', 'match'))
  for (let answered = 0; answered < 10; answered += 1) {
    const item = await studying(page).asked()
    await expectPromptFocused(page)
    await answerByKeys(page, item)
    await page.keyboard.press('3')
    await expect(page.getByRole('progressbar', { name: new RegExp(`^${answered + 1} of`) })).toBeVisible()
  }
})

test('taking an answer as right keeps the focus', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('typed'))
  await studying(page).answer(await studying(page).asked(), 'wrong')
  await tabTo(page, page.getByRole('button', { name: 'My answer was right' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Taken as right, on your word.')).toBeVisible()
  await expectFocusKept(page)
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: 'Session done' })).toBeFocused()
})

test('reading by keys: a section, a glossary term, the way back', async ({ app }) => {
  const { page } = app
  await tabTo(page, page.getByRole('link', { name: 'Read', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectFocusKept(page)

  await tabTo(page, page.getByRole('main').getByRole('link').nth(1))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Study this part/ })).toBeVisible()
  await expectFocusKept(page)

  const term = page.getByRole('main').getByRole('paragraph').getByRole('button').first()
  await tabTo(page, term)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectFocusSeen(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(term).toBeFocused()
})

test('browsing by keys: words, a filter, a question, back', async ({ app }) => {
  const { page } = app
  await app.go('#/browse')
  const search = page.getByRole('searchbox')
  await tabTo(page, search)
  await page.keyboard.type('keita')
  const results = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(results.first()).toContainText(/keita/i)
  await expect(search).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: 'Filter' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('combobox', { name: 'Topic' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Filter (1 set)' })).toBeVisible()
  await expectFocusKept(page)
  await tabTo(page, page.getByRole('button', { name: 'Clear the filters' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeVisible()
  await expectFocusKept(page)

  await tabTo(page, results.first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Study this' })).toBeVisible()
  await expectFocusKept(page)
})

test('settings by keys: radio buttons, lists, the slider', async ({ app }) => {
  const { page } = app
  await app.go('#/settings')
  await tabTo(page, page.getByRole('radio', { name: 'As the device' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await tabTo(page, page.getByRole('combobox', { name: 'New questions a day' }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('slider', { name: 'How sure you want to be' }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('91% known when they come back')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'New questions a day' }).getByRole('option', { selected: true })).toHaveText('15')
  await expect(page.getByRole('slider')).toHaveValue('91')
})

test('the first session leads by keys from an offer to the next', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('number'))
  await answerByKeys(page, await studying(page).asked())
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: 'Session done' })).toBeFocused()
  const card = page.getByRole('region', { name: 'A suggestion' })
  await press(page, card.getByRole('button', { name: 'Not now' }))
  await expect(card.getByRole('heading', { name: 'How much a day?' })).toBeFocused()
  await press(page, card.getByRole('button', { name: '10 minutes' }))
  await expect(card.getByRole('heading', { name: 'How much a day?' })).toHaveCount(0)
  await expectFocusKept(page)
})

test('an exam day by keys: the date, the minutes, a topic, set and removed', async ({ app }) => {
  const { page } = app
  await app.go('#/ways')
  await press(page, page.getByRole('link', { name: 'Plan for an exam day' }))
  await expect(page.getByRole('img', { name: /The plan, day by day/ })).toBeVisible()
  await tabTo(page, page.getByLabel('Minutes a day', { exact: true }))
  await page.keyboard.press('ArrowDown')
  await press(page, page.getByText('Topics, Sections'))
  await press(page, page.getByLabel('Dates', { exact: true }), 'Space')
  await expect(page.getByLabel('Dates', { exact: true })).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Set this exam' }))
  await expect(page.getByText('30 days to go')).toBeVisible()
  await expectFocusKept(page)
  await press(page, page.getByRole('button', { name: 'Remove the exam' }))
  await expect(page.getByRole('button', { name: 'Set this exam' })).toBeVisible()
  await expectFocusKept(page)
})

test('other ways to study by keys: days off planned and cancelled, a topic studied', async ({ app }) => {
  const { page } = app
  await app.go('#/ways')
  for (const field of ['First day', 'Last day']) {
    await tabTo(page, page.getByLabel(field))
    await page.keyboard.type(`1212${new Date().getFullYear() + 1}`)
  }
  await press(page, page.locator('.DaysOff-plan [type=submit]'))
  const cancel = page.locator('.DaysOff-breaks button')
  await expect(cancel).toHaveCount(1)
  await expectFocusKept(page)
  await press(page, cancel)
  await expect(cancel).toHaveCount(0)
  await expectFocusKept(page)
  await press(page, page.locator('a[href="#/study/topics/dates"]'))
  expect((await studying(page).asked()).topic).toBe('dates')
  await expectPromptFocused(page)
})

test('a copy is saved and brought back by keys, from a file and from a text', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('number'))
  await answerByKeys(page, await studying(page).asked())
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: 'Session done' })).toBeFocused()
  await app.go('#/data')
  const saving = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: 'Save a copy', exact: true }))
  const file = await (await saving).path()
  await expect(page.getByText('Your last copy holds everything.')).toBeVisible()

  const choosing = page.waitForEvent('filechooser')
  await press(page, page.getByLabel('Bring back a copy'), 'Space')
  await (await choosing).setFiles(file)
  await expect(page.getByText(/^Everything in this copy of .* is here already/)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Cancel' }))
  await expectFocusKept(page)

  await press(page, page.getByText('Paste a copy'))
  await tabTo(page, page.getByLabel('The whole text of a copy'))
  await page.keyboard.insertText(writeCopy([aReview({ device: 'other' })], epochMs(Date.now())))
  await press(page, page.getByRole('button', { name: 'Look at it' }))
  await press(page, page.getByRole('button', { name: 'Add them' }))
  await expect(page.getByText('Everything in the copy is here now: 1 answer added.')).toBeVisible()
  await expectFocusKept(page)
})

test('learners are added, renamed and switched by keys', async ({ app }) => {
  const { page } = app
  await app.go('#/profiles')
  await tabTo(page, page.getByLabel('Name', { exact: true }))
  await page.keyboard.type('Awa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Start with the first question')).toBeVisible()

  await app.go('#/profiles')
  const change = page.getByRole('button', { name: 'Change First learner' })
  await press(page, change)
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectFocusSeen(page)
  await page.keyboard.press('Escape')
  await expect(change).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Let First learner study' }))
  await expect(page.getByRole('heading', { name: 'Rappel' })).toBeVisible()
  await app.go('#/profiles')
  await expect(page.getByRole('button', { name: 'Let Awa study' })).toBeVisible()
})

/** Answers with the item's own keys, rightly, and waits for the verdict, which takes the focus. */
async function answerByKeys(page: Page, item: Item) {
  const main = page.getByRole('main')
  const lettered = async (text: string) => (await main.getByRole('button', { name: text, exact: true }).getAttribute('data-letter')) ?? ''
  switch (item.kind) {
    case 'flip':
      await page.keyboard.press('Space')
      break
    case 'true-false':
      await page.keyboard.press(item.answer ? 'a' : 'b')
      break
    case 'choice':
    case 'multiple':
      for (const { text, right } of item.options) if (right) await page.keyboard.press(await lettered(text))
      if (item.kind === 'multiple') await page.keyboard.press('Enter')
      break
    case 'order':
      for (const [place, { text }] of item.steps.entries()) await raise(page, text, place)
      await tabTo(page, main.getByRole('button', { name: 'Check' }))
      await page.keyboard.press('Enter')
      break
    case 'match':
      for (const { left, right } of item.pairs) {
        const choice = page.getByRole('group', { name: `Goes with: ${left}`, exact: true }).getByRole('button', { name: right, exact: true })
        await tabTo(page, choice)
        await page.keyboard.press('Space')
        await expect(choice).toHaveCount(0)
        await expectFocusKept(page)
      }
      await tabTo(page, main.getByRole('button', { name: 'Check' }))
      await page.keyboard.press('Enter')
      break
    default:
      await tabTo(page, main.getByRole('textbox'))
      await page.keyboard.type(item.kind === 'number' ? numberText(item.value, 'en') : item.kind === 'date' ? dateText(item.value, 'en') : item.answer)
      await page.keyboard.press('Enter')
  }
  await expect(main.getByRole('heading', { name: item.kind === 'flip' ? 'Answer' : 'Right', exact: true })).toBeFocused()
}

/** Moves a step up to its place with its own button, which keeps the focus while there is a way up. */
async function raise(page: Page, text: string, place: number) {
  const rows = page.getByRole('article').getByRole('listitem')
  const up = rows.getByRole('button', { name: `Move up: ${text}`, exact: true })
  const at = (await rows.allTextContents()).findIndex((row) => row.includes(text))
  if (at === place) return
  await tabTo(page, up)
  for (let to = at - 1; to >= place; to -= 1) {
    await page.keyboard.press('Enter')
    await expect(rows.nth(to)).toContainText(text)
    await expectFocusKept(page)
    if (to > 0) await expect(up).toBeFocused()
  }
}

/** Presses Tab until the element has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, goal: Locator) {
  await expect(goal).toBeVisible()
  for (let stops = 0; stops < 200; stops += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement !== document.body)) await expectFocusSeen(page)
  }
  throw new Error(`Tab does not lead to ${String(goal)}`)
}

/** Goes to the element by Tab and presses the key on it. */
async function press(page: Page, goal: Locator, key = 'Enter') {
  await tabTo(page, goal)
  await page.keyboard.press(key)
}

async function expectPromptFocused(page: Page) {
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
}

/** The next Tab goes on from where the last action was: the focus has not fallen back to the page. */
async function expectFocusKept(page: Page) {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'what has the focus' }).not.toBe('BODY')
}

/** The focused element lies in the window and is ringed; a radio button drawn as a tile has its ring on the tile. */
async function expectFocusSeen(page: Page) {
  const seen = () =>
    page.evaluate(() => {
      const focused = document.activeElement
      if (focused === null || focused === document.body) return 'nothing has the focus'
      const box = focused.getBoundingClientRect()
      const isInView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      const isRinged = [focused, focused.nextElementSibling].some((element) => {
        if (element === null) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      return isInView && isRinged ? 'seen' : `${isInView ? 'not ringed' : 'out of view'}: ${focused.outerHTML.slice(0, 120)}`
    })
  await expect.poll(seen, { message: 'the focus' }).toBe('seen')
}
