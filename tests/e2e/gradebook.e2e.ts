import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Item, ItemKind } from '../../src/core/bank/item.ts'
import type { PupilAnswer } from '../../src/core/assignments/result.ts'
import { bankItems, drawnItems, likelyAnswer } from '../support/handed-answers.ts'
import { CLASS_ID, giveClass } from './support/class.ts'
import { expect, test } from './support/fixtures.ts'

// A teacher's laptop.
test.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false })

function first<K extends ItemKind>(kind: K): Item & { readonly kind: K } {
  const found = bankItems.find((item): item is Item & { readonly kind: K } => item.kind === kind)
  if (found === undefined) throw new Error(`Inconsistent: no ${kind}`)
  return found
}

const choice = first('choice')
const statement = first('true-false')
const typed = first('typed')
const ITEMS = [choice, statement, typed].sort((a, b) => a.number - b.number)
const RIGHT_OPTION = choice.options.findIndex(({ right }) => right)
const WRONG_OPTION = choice.options.findIndex(({ right }) => !right)

/** What each pupil said, in the order: choice, statement, typed; undefined is nothing. */
function sheet(option: number | undefined, said: boolean | undefined, text: string | undefined): readonly PupilAnswer[] {
  const answers: readonly PupilAnswer[] = [
    { item: choice.number, seconds: 9, ...(option !== undefined && { response: { kind: 'picked' as const, options: [option] } }) },
    { item: statement.number, seconds: 9, ...(said !== undefined && { response: { kind: 'said' as const, value: said } }) },
    { item: typed.number, seconds: 9, ...(text !== undefined && { response: { kind: 'text' as const, text } }) },
  ]
  return answers.toSorted((a, b) => a.item - b.item)
}

const AWA = { pupil: 'Awa Diarra', answers: sheet(RIGHT_OPTION, statement.answer, typed.answer) }
const MOUSSA = { pupil: 'Moussa Bâ', answers: sheet(WRONG_OPTION, undefined, 'a rumour') }
const BINTA = { pupil: '=Binta; "B"', answers: sheet(WRONG_OPTION, statement.answer, typed.answer) }

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
/** Score, then the cells in the order of the items. */
const cellsOf = (page: Page, name: string) => rowOf(page, name).getByRole('cell').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? cell.textContent))
/** The words of the three items, put in the order of the columns. */
const inOrder = (words: { readonly choice: string; readonly statement: string; readonly typed: string }) => ITEMS.map(({ kind }) => (kind === 'choice' ? words.choice : kind === 'typed' ? words.typed : words.statement))
const column = (item: Item) => ITEMS.findIndex(({ number }) => number === item.number) + 1

test('the table is right to the cell, and a changed key marks everything anew', async ({ app }) => {
  const { page } = app
  await giveClass(app, ITEMS.map(({ number }) => number), [AWA, MOUSSA, BINTA])
  await app.go('#/class')
  await page.getByRole('link', { name: /The week of the coup/ }).click()
  await expect(rowOf(page, 'Awa Diarra')).toBeVisible()
  expect(await cellsOf(page, 'Awa Diarra')).toEqual(['100%', 'right', 'right', 'right'])
  expect(await cellsOf(page, 'Moussa Bâ')).toEqual(['0%', ...inOrder({ choice: 'wrong', statement: 'no answer', typed: 'wrong' })])

  await page.getByRole('link', { name: `Question ${column(choice)}`, exact: true }).click()
  await page.getByRole('radio', { name: 'Other options are right' }).check()
  await page.getByRole('checkbox', { name: choice.options[WRONG_OPTION]!.text }).check()
  await page.getByRole('checkbox', { name: choice.options[RIGHT_OPTION]!.text }).uncheck()
  await expect(page.getByText('Saved. Everything is marked anew.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the class' }).click()
  await expect(page.getByRole('link', { name: 'Moussa Bâ', exact: true })).toBeVisible()
  expect(await cellsOf(page, 'Awa Diarra')).toEqual(['67%', ...inOrder({ choice: 'wrong', statement: 'right', typed: 'right' })])
  expect(await cellsOf(page, 'Moussa Bâ')).toEqual(['33%', ...inOrder({ choice: 'right', statement: 'no answer', typed: 'wrong' })])

  // Kept: the page may be opened anew.
  await page.reload()
  await expect(page.getByRole('link', { name: 'Moussa Bâ', exact: true })).toBeVisible()
  expect((await cellsOf(page, 'Awa Diarra'))[0]).toBe('67%')

  await page.getByRole('link', { name: `Question ${column(choice)}`, exact: true }).click()
  await page.getByRole('radio', { name: /Drop it/ }).check()
  await page.getByRole('link', { name: 'Back to the class' }).click()
  await expect(page.getByRole('link', { name: `Question ${column(choice)}, dropped` })).toBeVisible()
  expect(await cellsOf(page, 'Awa Diarra')).toEqual(['100%', ...inOrder({ choice: 'not counted', statement: 'right', typed: 'right' })])

  await page.getByRole('link', { name: `Question ${column(typed)}`, exact: true }).click()
  await page.getByRole('button', { name: 'Take as right: a rumour' }).click()
  await expect(page.getByText('taken as right')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the class' }).click()
  await expect(page.getByRole('link', { name: 'Moussa Bâ', exact: true })).toBeVisible()
  expect((await cellsOf(page, 'Moussa Bâ'))[0]).toBe('50%')
})

test('marks go to spreadsheets in two dialects, and no name runs as a formula', async ({ app }) => {
  const { page } = app
  await giveClass(app, ITEMS.map(({ number }) => number), [AWA, BINTA])
  await app.go(`#/class/${CLASS_ID}`)
  const saved = async (name: string) => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/3e B.*\.csv$/)
    return readFileSync(await download.path(), 'utf8')
  }
  const worth = inOrder({ choice: '0', statement: '1', typed: '1' })
  expect(await saved('CSV with commas')).toBe(
    [
      '\ufeffPupil,Score,Of,Per cent,Attempts,Late,Minutes over,Extra minutes,Q1,Q2,Q3',
      `"'=Binta; ""B""",2,3,66.667,1,no,0,0,${worth.join(',')}`,
      'Awa Diarra,3,3,100,1,no,0,0,1,1,1',
      '',
    ].join('\r\n'),
  )
  expect(await saved('CSV with semicolons')).toContain(`"'=Binta; ""B""";2;3;66,667;1;no;0;0;${worth.join(';')}\r\n`)
})

test('pupils are found, sorted and shown by their initials', async ({ app }) => {
  const { page } = app
  await giveClass(app, ITEMS.map(({ number }) => number), [AWA, MOUSSA])
  await app.go(`#/class/${CLASS_ID}`)
  const names = () => page.getByRole('rowheader').getByRole('link').allTextContents()
  await expect(page.getByRole('link', { name: 'Awa Diarra', exact: true })).toBeVisible()
  expect(await names()).toEqual(['Awa Diarra', 'Moussa Bâ'])
  await page.getByLabel('Sort by').selectOption('Score')
  await page.getByRole('button', { name: 'The other way round' }).click()
  await expect.poll(names).toEqual(['Moussa Bâ', 'Awa Diarra'])
  await page.getByLabel('Initials only').check()
  await expect.poll(names).toEqual(['M. B.', 'A. D.'])
  await expect(page.getByText('Moussa')).toHaveCount(0)
  await page.getByLabel('Find a pupil').fill('moussa ba')
  await expect.poll(names).toEqual(['M. B.'])
})

test('two spellings become one pupil, with every answer beside the right one', async ({ app }) => {
  const { page } = app
  await giveClass(app, ITEMS.map(({ number }) => number), [AWA, { ...MOUSSA, pupil: 'Awa Diara', device: 'beef0001' }], { minutes: 8 })
  await app.go(`#/class/${CLASS_ID}`)
  await page.getByRole('link', { name: 'Awa Diara', exact: true }).click()
  await expect(page.getByText('a rumour')).toBeVisible()
  await expect(page.getByText(typed.answer, { exact: true }).first()).toBeVisible()
  await expect(page.getByText('2 minutes over the time')).toBeVisible()
  await page.getByLabel('Extra minutes').fill('2')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('2 minutes over the time')).toBeHidden()
  await page.getByRole('button', { name: 'Join with Awa Diarra' }).click()
  await expect(page.getByRole('heading', { name: 'Awa Diarra' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Attempt/ })).toHaveCount(2)
  await page.getByRole('link', { name: 'Back to the class' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  expect((await cellsOf(page, 'Awa Diarra'))[0]).toBe('100%')
})

test('one name on two phones becomes two pupils', async ({ app }) => {
  const { page } = app
  await giveClass(app, ITEMS.map(({ number }) => number), [AWA, { ...MOUSSA, pupil: 'awa diarra', device: 'beef0001' }])
  await app.go(`#/class/${CLASS_ID}/pupil/awa%20diarra`)
  await page.getByLabel('Which results').selectOption('device beef')
  await page.getByLabel('Name to go by').fill('Awa Diarra (B)')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Awa Diarra (B)' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the class' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(2)
  expect((await cellsOf(page, 'Awa Diarra'))[0]).toBe('100%')
  expect((await cellsOf(page, 'Awa Diarra (B)'))[0]).toBe('0%')
})

test('of a large class only the rows in sight are drawn, and on paper all of them', async ({ app }) => {
  const { page } = app
  const items = drawnItems(100, 1)
  const pupils = Array.from({ length: 300 }, (_, n) => ({ pupil: `Pupil ${String(n + 1).padStart(3, '0')}`, answers: items.map((item) => likelyAnswer(item, n)) }))
  await giveClass(app, items.map(({ number }) => number), pupils)
  await app.go(`#/class/${CLASS_ID}`)
  await expect(page.getByRole('link', { name: 'Pupil 001', exact: true })).toBeVisible({ timeout: 45_000 })
  const size = () => page.locator('table *').count()
  expect(await size()).toBeLessThan(9000)
  const frame = page.getByRole('group', { name: 'Marks, pupils by questions' })
  await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(page.getByRole('link', { name: 'Pupil 300', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Pupil 001', exact: true })).toHaveCount(0)
  expect(await size()).toBeLessThan(9000)
  // Far aside too: the hundredth question is the hundred and second column.
  await expect(page.locator('td[aria-colindex="102"]')).toHaveCount(0)
  await frame.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight))
  await expect(page.locator('td[aria-colindex="102"]').last()).toBeVisible()
  expect(await size()).toBeLessThan(3000)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('rowheader')).toHaveCount(300)
  await expect(page.locator('td[aria-colindex="3"]')).toHaveCount(300)
  await expect(page.locator('td[aria-colindex="102"]')).toHaveCount(300)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect.poll(size).toBeLessThan(9000)
})

test('the table is printed across the page, with no empty page before or after it', async ({ app }) => {
  const { page } = app
  await giveClass(app, ITEMS.map(({ number }) => number), [AWA, MOUSSA])
  await app.go(`#/class/${CLASS_ID}`)
  await expect(page.getByRole('link', { name: 'Moussa Bâ', exact: true })).toBeVisible()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g)?.map((box) => box.match(/[\d.]+/g)?.map((n) => Math.round(Number(n))))).toEqual([[0, 0, 842, 595]])
})

test('a class is deleted for good once it was said what goes', async ({ app }) => {
  const { page } = app
  await giveClass(app, ITEMS.map(({ number }) => number), [AWA, MOUSSA])
  await app.go(`#/class/${CLASS_ID}`)
  await page.locator('.ClassManage summary').click()
  await page.getByRole('button', { name: 'Delete this class' }).click()
  await expect(page.getByRole('dialog')).toContainText('2 results of 2 pupils')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('link', { name: 'Awa Diarra', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Delete this class' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('No result has come in yet.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No result has come in yet.')).toBeVisible()
})
