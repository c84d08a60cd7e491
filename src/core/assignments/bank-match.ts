import type { BankIndex } from '../bank/question-bank.ts'
import type { AssignIssue } from './assign-issue.ts'
import type { Assignment } from './assignment.ts'

/**
 * Whether this app's bank is the one that the assignment was made with. An unknown bank cannot be worked on; of
 * another edition what is known can, but its key may differ.
 * @returns undefined where both are the same
 */
export function bankIssue({ bank, items }: Assignment, index: Pick<BankIndex, 'id' | 'hash' | 'heads'>): AssignIssue | undefined {
  if (bank.id !== index.id) return { code: 'bank-unknown' }
  if (bank.hash === index.hash) return undefined
  const known = new Set(index.heads.map(({ number }) => number))
  return { code: 'bank-edition', params: { missing: items.filter((number) => !known.has(number)).length, items: items.length } }
}
