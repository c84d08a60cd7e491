import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'

const PICTURES = ['timeline', 'cast', 'causes', 'upheavals'] as const
const WIDE = { width: 1280, height: 800 }

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const panel = (page: Page) => page.locator('.NodePanel')

for (const picture of PICTURES) {
  test(`the ${picture} opens from its tab, with a sentence on what it shows and the same as a table`, async ({ app: { page, go } }) => {
    await go('#/picture/timeline')
    const tabs = page.getByRole('navigation', { name: 'Pictures' })
    await tabs.getByRole('link').nth(PICTURES.indexOf(picture)).click()
    await expect(tabs.locator('[aria-current=page]')).toHaveCount(1)
    await expect(page.locator('.PictureFrame-head > p')).not.toBeEmpty()
    await expect(page.locator('.PictureNode').first()).toBeVisible()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(page.locator('.PictureNode')).toHaveCount(0)
  })

  test(`the ${picture} does not scroll sideways on the smallest phone`, async ({ app: { page, go } }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await go(`#/picture/${picture}`)
    await page.locator('.PictureNode').first().click()
    expect(await sideways(page)).toBe(0)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    expect(await sideways(page)).toBe(0)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${picture}, ${colorScheme}, with a node open`, async ({ app: { page, go } }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await go(`#/picture/${picture}`)
      await page.locator('.PictureNode').nth(1).click()
      await expect(panel(page)).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Table', exact: true }).click()
      expect(await violations(page)).toEqual([])
    })
  }
}

test('by keyboard alone: a cause opens, tells what led to it, leads to its items, and gives the focus back', async ({ app: { page, go } }) => {
  await go('#/picture/causes')
  const node = page.getByRole('button', { name: /^Three months of protests\./ })
  await node.focus()
  await page.keyboard.press('Enter')
  await expect(node).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('heading', { name: 'Three months of protests' })).toBeFocused()
  await expect(panel(page).getByText('Comes from')).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(node).toBeFocused()
  await page.keyboard.press('Enter')
  await panel(page).getByRole('link', { name: 'Study these' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/study\/facts\/[a-z0-9,-]+$/)
})

test('a line of the panel leads on to the node at its other end', async ({ app: { page, go } }) => {
  await go('#/picture/cast')
  await page.getByRole('button', { name: /^ECOWAS\./ }).click()
  await panel(page).getByRole('button', { name: /suspends Mali/ }).click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('NCSP')
})

test('the paragraph that tells of a node is one tap away', async ({ app: { page, go } }) => {
  await go('#/picture/cast')
  await page.getByRole('button', { name: /^ECOWAS\./ }).click()
  await panel(page).getByRole('link', { name: 'Read the paragraph' }).click()
  await expect(page).toHaveURL(/#\/read\/4\/4\.1$/)
})

test('a phone draws the lines of the chosen actor only, a wide screen all of them', async ({ app: { page, go } }) => {
  await go('#/picture/cast')
  const lines = page.locator('.Graph > svg > g')
  await expect(page.locator('.PictureNode').first()).toBeVisible()
  await expect(lines).toHaveCount(0)
  await page.getByRole('button', { name: /^ECOWAS\./ }).click()
  await expect(lines).toHaveCount(3)
  await page.setViewportSize(WIDE)
  await expect(lines).toHaveCount(27)
})

test('the lens of the timeline opens the months of 2020; a wide screen shows both', async ({ app: { page, go } }) => {
  await go('#/picture/timeline')
  const mutiny = page.getByRole('button', { name: /^Mutiny at Kati\./ })
  await expect(mutiny).toHaveCount(0)
  await page.getByRole('button', { name: /^A closer look/ }).click()
  await expect(mutiny).toBeVisible()
  await page.setViewportSize(WIDE)
  await expect(mutiny).toBeVisible()
  await expect(page.getByRole('button', { name: /^Nationwide strike\./ })).toBeVisible()
})

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`))
}
