import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  iframes: false,
  // Media and style sheets fetched again: no rule of these needs them.
  preload: false,
}

/** What axe holds against the page as it stands. Brought into a document once, and then asked as often as there are screens. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE)
  const { violations } = await page.evaluate((options) => (globalThis as unknown as { readonly axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } }).axe.run(document, options), OPTIONS)
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, target, any }) => `${id}: ${target.join(' ')} ${html.slice(0, 100)} ${any[0]?.message ?? ''}`))
}
