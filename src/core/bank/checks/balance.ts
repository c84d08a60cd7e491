/** Checks 18, 19: the bank as a whole covers the article and does not lean on the weakest kind. */
import type { Check } from './check.ts'
import { onBank } from './check.ts'

const coverage: Check = {
  id: 'W18',
  rule: 'every fact is asked about',
  find: ({ bank, items }) => {
    const asked = new Set(items.map(({ item }) => item.fact))
    return bank.facts.facts.flatMap(({ id }, index) => (asked.has(id) ? [] : [{ path: ['facts', 'facts', index], message: `no item asks about ${id}` }]))
  },
}

const fewStatements: Check = {
  id: 'E19',
  rule: 'at most 15 % of the items are true-false',
  find: ({ items }) => {
    const statements = items.filter(({ item }) => item.kind === 'true-false').length
    return statements > 0.15 * items.length ? [onBank(`${statements} of ${items.length} items are true-false`)] : []
  },
}

export const balanceChecks: readonly Check[] = [coverage, fewStatements]
