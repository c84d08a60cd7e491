/**
 * A study step as a screen reader meets it. What it is to say stands in tests/fixtures/spoken, one file for a question
 * of each kind and one for its answer, with `…` for the words of the bank; a change there is a change of what is heard.
 * `npm run e2e -- screen-reader --update-snapshots` writes them anew.
 */
import type { Page } from '@playwright/test'
import { GAP, ITEM_KINDS, type Item } from '../../src/core/bank/item.ts'
import { dateText, numberText } from '../../src/core/grading/right-answer.ts'
import { expect, test } from './support/fixtures.ts'
import { sessionOf, studying } from './support/study.ts'

test.beforeEach(async ({ page }) => {
  // Options stand in an order drawn by chance.
  await page.addInitScript(() => {
    crypto.getRandomValues = (array) => {
      new Uint8Array((array as unknown as Uint8Array).buffer).forEach((_, at, bytes) => (bytes[at] = at * 37 + 11))
      return array
    }
  })
})

for (const kind of ITEM_KINDS) {
  test(`a question of the kind “${kind}” is heard as a question, and its answer as an answer`, async ({ app }) => {
    await step(app.page, () => app.go(sessionOf(kind)), kind)
  })
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' })

  test('a question and its answer are heard in French', async ({ app }) => {
    await step(app.page, () => app.go(sessionOf('choice')), 'choice-fr')
  })
})

test('the tree of a step has one title, a name for every control, and the focus where the news is', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('typed', 'match'))
  for (const aim of ['wrong', 'right'] as const) {
    const item = await studying(page).asked()
    const question = await tree(page)
    expect(question.focused).toMatchObject({ role: 'heading', name: expect.stringContaining(item.prompt.slice(0, 20)) as unknown })
    await studying(page).answer(item, aim)
    const answer = await tree(page)
    // The focus on the verdict says it; a live region beside it would say it twice.
    expect(answer.focused).toEqual({ role: 'heading', name: aim === 'right' ? 'Right' : 'Not quite' })
    expect(answer.live).toEqual([])
    for (const { titles, mains, nameless } of [question, answer]) expect({ titles, mains, nameless }).toEqual({ titles: ['Study session'], mains: 1, nameless: [] })
    await studying(page).grade(aim === 'right' ? 'Easy' : 'Again')
  }
})

/** From the question to the one after it, or to the end. */
async function step(page: Page, open: () => Promise<void>, name: string) {
  await open()
  const item = await studying(page).asked()
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
  expect(await spoken(page, item)).toMatchSnapshot(['spoken', `${name}-asked.yml`])
  await studying(page).answer(item, 'wrong')
  await expect(page.getByRole('article').getByRole('heading', { level: 3 })).toBeFocused()
  // The last part to come.
  await expect(page.locator('.CardMenu-open button')).toBeVisible()
  expect(await spoken(page, item)).toMatchSnapshot(['spoken', `${name}-judged.yml`])
  await page.keyboard.press('1')
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
}

/** All that is there to be heard, without the words of the bank: they may change, and the tree stays. */
async function spoken(page: Page, item: Item): Promise<string> {
  const heard = await page.locator('body').ariaSnapshot()
  const texts = textsOf(item).map(plain).sort((a, b) => b.length - a.length)
  const rest = texts.reduce((left, text) => left.replaceAll(text, '…'), plain(heard))
  return `${rest.replaceAll(': "…"', ': …')}\n`
}

function textsOf(item: Item): string[] {
  const { id: _, kind, topic: __, section: ___, fact: ____, level: _____, ...rest } = item
  const shown = kind === 'number' ? [numberText(item.value, 'en'), numberText(item.value, 'fr')] : kind === 'date' ? [dateText(item.value, 'en'), dateText(item.value, 'fr')] : []
  return [...leaves(rest), ...item.prompt.split(GAP).map((part) => part.trim()), ...shown].filter((text) => text.length > 2)
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

type Node = { readonly role: string; readonly name: string }
type Tree = { readonly focused: Node | undefined; readonly titles: readonly string[]; readonly mains: number; readonly nameless: readonly string[]; readonly live: readonly string[] }

const CONTROLS = ['button', 'link', 'textbox', 'progressbar', 'radio', 'checkbox', 'combobox']

/** The tree that the browser itself hands to assistive technology. */
async function tree(page: Page): Promise<Tree> {
  const browser = await page.context().newCDPSession(page)
  const { nodes } = await browser.send('Accessibility.getFullAXTree')
  await browser.detach()
  const heard = nodes.filter(({ ignored }) => !ignored).map(({ role, name, properties = [] }) => ({ role: String(role?.value), name: String(name?.value ?? ''), facts: new Map(properties.map((fact) => [String(fact.name), fact.value.value])) }))
  const of = (wanted: string) => heard.filter(({ role }) => role === wanted)
  const focused = heard.find(({ role, facts }) => facts.get('focused') === true && role !== 'RootWebArea')
  return {
    focused: focused && { role: focused.role, name: focused.name },
    titles: of('heading').flatMap(({ name, facts }) => (facts.get('level') === 1 ? [name] : [])),
    mains: of('main').length,
    nameless: heard.filter(({ role, name }) => CONTROLS.includes(role) && name === '').map(({ role }) => role),
    live: heard.filter(({ role, name }) => (role === 'status' || role === 'alert') && name !== '').map(({ name }) => name),
  }
}
