/** What a person has who studies in a test: the bank to know the answers from, and the hands to give them. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { faceSources } from '../../../src/build/bank-modules.ts'
import { bankHash } from '../../../src/build/bank-lock.ts'
import { BANK_ID } from '../../../src/build/bank-modules.ts'
import { BANK_FOLDER } from '../../../src/build/bank-paths.ts'
import { readBank } from '../../../src/build/bank-read.ts'
import { compileItem, headOf } from '../../../src/core/bank/compile.ts'
import { introductionOrder } from '../../../src/core/bank/introduction-order.ts'
import { GAP, LANGUAGES, type Item, type ItemHead, type ItemKind, type Language } from '../../../src/core/bank/item.ts'
import { itemsOf } from '../../../src/core/bank/schema.ts'
import { dateText, numberText } from '../../../src/core/grading/right-answer.ts'
import { facesOf } from '../../../src/core/quiz/faces.ts'
import { makeFaces } from '../../../src/core/quiz/make-faces.ts'
import type { ShelfEntry } from '../../../src/core/lib/shelf.ts'
import type { LearnerEvent, ReviewEvent } from '../../../src/core/log/event.ts'
import { en } from '../../../src/i18n/messages.en.ts'
import { fr } from '../../../src/i18n/messages.fr.ts'
import { expect } from './fixtures.ts'

const MESSAGES = { en, fr }

const { heads, hash, itemByPrompt, faces } = readTruth()

/** How many items there are. */
export const ALL_ITEMS = heads.length

/** What the bank calls itself: sets that a test makes name it. */
export const bankIndex = () => ({ id: BANK_ID, hash, heads })

/** What an answer is to be: `right` and `wrong` on purpose. */
export type Aim = 'right' | 'wrong'

/** The question that a page asks, and the hand that answers it. */
export type Studying = {
  /** The item on the screen as it is asked, recognised by its prompt and its kind; waits until one is there to be answered. */
  asked(): Promise<Item>
  /** Answers with the controls of the item's kind and waits for the verdict. */
  answer(item: Item, aim: Aim): Promise<void>
  /** Grades what was judged and waits until the answer is stored: until the next question, or the end, is there. */
  grade(name: string): Promise<void>
  /** One question from prompt to grade. */
  study(aim: Aim): Promise<Item>
}

export function studying(page: Page): Studying {
  const card = page.getByRole('article')
  const prompt = card.getByRole('heading', { level: 2 })
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })

  async function words() {
    const language = await page.locator('html').getAttribute('lang')
    return MESSAGES[language === 'fr' ? 'fr' : 'en']
  }

  async function settle(item: Item, aim: Aim) {
    const { study } = await words()
    const hand: { readonly [K in Item['kind']]: (item: Item & { readonly kind: K }) => Promise<void> } = {
      flip: () => button(study.show).click(),
      choice: ({ options }) => pick(options.filter(({ right }) => right === (aim === 'right')).slice(0, 1)),
      multiple: async ({ options }) => {
        await pick(options.filter(({ right }) => right === (aim === 'right')))
        await button(study.check).click()
      },
      'true-false': async ({ answer }) => {
        const { item } = await words()
        await button(answer === (aim === 'right') ? item.true : item.false).click()
      },
      typed: ({ answer }) => write(aim === 'right' ? answer : 'nobody knows'),
      cloze: ({ answer }) => write(aim === 'right' ? answer : 'nobody knows'),
      number: ({ value }) => write(numberText(aim === 'right' ? value : value * 3 + 7, 'en')),
      date: ({ value }) => write(dateText(aim === 'right' ? value : value.replace(/^\d+/, '1866'), 'en')),
      order: async ({ steps }) => {
        await arrange(page, aim === 'right' ? steps.map(({ text }) => text) : steps.map(({ text }) => text).reverse())
        await button(study.check).click()
      },
      match: async ({ pairs }) => {
        const { item } = await words()
        for (const [at, { left }] of pairs.entries()) {
          const right = pairs[aim === 'right' ? at : (at + 1) % pairs.length]!.right
          await page.getByRole('group', { name: item.chooseFor(left), exact: true }).getByRole('button', { name: right, exact: true }).click()
        }
        await button(study.check).click()
      },
    }
    // The table ties kind and item together; past this line the compiler cannot follow.
    await (hand[item.kind] as (item: Item) => Promise<void>)(item)
  }

  async function pick(options: readonly { readonly text: string }[]) {
    for (const { text } of options) await button(text).click()
  }

  async function write(text: string) {
    await main.getByRole('textbox').fill(text)
    await main.getByRole('textbox').press('Enter')
  }

  const grades = async () => main.getByRole('group', { name: (await words()).study.howWell })

  const self: Studying = {
    async asked() {
      await expect(prompt).toBeVisible()
      await expect(await grades()).toHaveCount(0)
      const text = squeeze((await prompt.textContent()) ?? '')
      const item = itemByPrompt.get(text)
      if (item === undefined) throw new Error(`The bank has no question “${text}”`)
      const language = (await page.locator('html').getAttribute('lang')) === 'fr' ? 'fr' : 'en'
      const kind = await card.locator('.QuestionCard-kind span, .QuizQuestion-kind span').last().textContent()
      const asked = facesOf(item, faces[language]).find((face) => MESSAGES[language].study.kinds[face.item.kind] === kind)
      if (asked === undefined) throw new Error(`“${text}” cannot be asked as “${kind}”`)
      return asked.item
    },
    async answer(item, aim) {
      await settle(item, aim)
      const { right, wrong, answerWas } = (await words()).item
      const verdict = item.kind === 'flip' ? answerWas : aim === 'right' ? right : wrong
      await expect(card.getByRole('heading', { name: verdict, exact: true })).toBeVisible()
      await expect(await grades()).toBeVisible()
    },
    async grade(name) {
      await (await grades()).getByRole('button', { name: new RegExp(`^${name},`) }).click()
      await expect(await grades()).toHaveCount(0)
    },
    async study(aim) {
      const item = await self.asked()
      const { study } = await words()
      await self.answer(item, aim)
      await self.grade(aim === 'right' ? study.good : study.again)
      return item
    },
  }
  return self
}

/** Brings the rows of an order question into place with their buttons, earliest first. */
async function arrange(page: Page, wanted: readonly string[]) {
  const { item } = (await page.locator('html').getAttribute('lang')) === 'fr' ? fr : en
  const rows = page.getByRole('article').getByRole('listitem')
  const shown = (await rows.allTextContents()).map(squeeze)
  for (const [place, text] of wanted.entries()) {
    for (let at = shown.indexOf(squeeze(text)); at > place; at -= 1) {
      await rows.getByRole('button', { name: item.moveUp(text), exact: true }).click()
      await expect(rows.nth(at - 1)).toContainText(text)
      shown.splice(at - 1, 0, ...shown.splice(at, 1))
    }
  }
}

/** Drags a row of an order question by its grip to where another one is, with a real finger: the page must not scroll instead. */
export async function dragRow(page: Page, row: Locator, target: Locator) {
  const grip = await middleOf(row.locator('.OrderForm-grip'))
  const goal = await middleOf(target)
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: grip.x, y }] })
  const steps = 8
  await touch('touchStart', grip.y)
  for (let step = 1; step <= steps; step += 1) await touch('touchMove', grip.y + ((goal.y - grip.y) * step) / steps)
  await touch('touchEnd')
  await finger.detach()
}

async function middleOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('Inconsistent: what is to be touched is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The address of a session that brings one new item of each kind, in the order of the bank. */
export function sessionOf(...kinds: readonly ItemKind[]): string {
  return `#/study/facts/${kinds.map((kind) => firstItemOf(kind).fact).join(',')}`
}

/** An item of the kind that is the first of its fact in the order of introduction: the one that a new learner meets. */
export function firstItemOf(kind: ItemKind): ItemHead {
  const head = heads.find(({ fact, kind: its }, at) => its === kind && heads.findIndex((other) => other.fact === fact) === at)
  if (head === undefined) throw new Error(`The bank introduces no fact by a question of the kind ${kind}`)
  return head
}

/** Everything that is stored, as the learner gets it: by "Save a copy" on the page of the data, in English; leaves it open. */
export async function savedCopy(page: Page): Promise<readonly LearnerEvent[]> {
  return (await savedBackup(page)).events
}

/** As `savedCopy`, with what stands on the shelf. */
export async function savedBackup(page: Page): Promise<{ readonly events: readonly LearnerEvent[]; readonly records?: readonly ShelfEntry[] }> {
  await page.evaluate(() => (location.hash = '#/data'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a copy', exact: true }).click()])
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}

export const answersIn = (events: readonly LearnerEvent[]): readonly ReviewEvent[] =>
  events.filter((event) => event.kind === 'review').sort((a, b) => a.at - b.at || a.seq - b.seq)

function readTruth() {
  const read = readBank(BANK_FOLDER)
  if (!read.ok) throw new Error('Inconsistent: the bank that was built cannot be read')
  const { bank } = read.value
  const { sections } = bank.sources
  const placed = itemsOf(bank)
  const heads: readonly ItemHead[] = introductionOrder(placed.map((one) => headOf(one, sections)), sections.map(({ id }) => id))
  const compiled = LANGUAGES.flatMap((language) => placed.map((one) => [shownPrompt(compileItem(one.item, headOf(one, sections), language), language), compileItem(one.item, headOf(one, sections), language)] as const))
  return { heads, hash: bankHash(placed.map(({ item }) => item)), itemByPrompt: new Map(compiled), faces: makeFaces(faceSources(bank)) }
}

function shownPrompt(item: Item, language: Language): string {
  return squeeze(item.prompt.replace(GAP, `(${MESSAGES[language].item.gap})`))
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
