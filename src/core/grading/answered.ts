import type { Item } from '../bank/item.ts'
import type { Response } from './response.ts'

/** Whether the answer is complete enough to be judged. Whether its text can be read is for `judge` to say. */
export function isAnswered(item: Item, response: Response | undefined): boolean {
  switch (response?.kind) {
    case undefined:
      return false
    case 'self':
    case 'said':
      return true
    case 'picked':
      return response.options.length > 0 && (item.kind !== 'choice' || response.options.length === 1)
    case 'text':
      return response.text.trim() !== ''
    case 'order':
      return item.kind === 'order' && new Set(response.steps).size === item.steps.length
    case 'match':
      return item.kind === 'match' && response.rights.length === item.pairs.length && !response.rights.includes(-1)
  }
}
