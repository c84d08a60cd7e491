import type { Item, ItemKind } from '../bank/item.ts'
import { judgeDate } from './judge-date.ts'
import { judgeNumber } from './judge-number.ts'
import { judgeMultiple, judgeChoice, judgeTrueFalse } from './judge-picked.ts'
import { judgeMatch, judgeOrder } from './judge-placed.ts'
import { judgeTyped } from './judge-typed.ts'
import { RESPONSE_KINDS, type Judgement, type Response } from './response.ts'

type JudgeOf<K extends ItemKind> = (item: Item & { readonly kind: K }, response: Response & { readonly kind: (typeof RESPONSE_KINDS)[K] }) => Judgement

const judges: { readonly [K in ItemKind]: JudgeOf<K> } = {
  flip: () => ({ verdict: 'self', score: 0 }),
  cloze: judgeTyped,
  choice: judgeChoice,
  multiple: judgeMultiple,
  'true-false': judgeTrueFalse,
  number: judgeNumber,
  date: judgeDate,
  typed: judgeTyped,
  order: judgeOrder,
  match: judgeMatch,
}

/**
 * What an answer is worth. The verdict is `right` exactly when the score is 1.
 * A text that says nothing readable comes back `unreadable` instead of judged: ask again.
 * No text makes it throw; a response of another kind than the item's is a bug and does.
 */
export function judge(item: Item, response: Response): Judgement {
  if (RESPONSE_KINDS[item.kind] !== response.kind) throw new Error(`Inconsistent: a ${item.kind} item cannot be answered by ${response.kind}`)
  // The table ties kind, item and response together; past the check above the compiler cannot follow.
  const judgeKind = judges[item.kind] as (item: Item, response: Response) => Judgement
  return judgeKind(item, response)
}
