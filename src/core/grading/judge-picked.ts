import type { ChoiceItem, TrueFalseItem } from '../bank/item.ts'
import { scored } from './judgement.ts'
import type { Response } from './response.ts'

type Picked = Extract<Response, { kind: 'picked' }>

/** Options explain themselves on the screen, so the judgement brings no `why`. */
export function judgeChoice(item: ChoiceItem, response: Picked) {
  return scored(shareOfRights(item, response) === 1 ? 1 : 0)
}

export function judgeMultiple(item: ChoiceItem, response: Picked) {
  return scored(shareOfRights(item, response))
}

export function judgeTrueFalse(item: TrueFalseItem, response: Extract<Response, { kind: 'said' }>) {
  return scored(response.value === item.answer ? 1 : 0)
}

/** (hits - false picks) / right options, at least 0: ticking everything earns nothing that guessing would. */
function shareOfRights({ options }: ChoiceItem, response: Picked): number {
  const picked = [...new Set(response.options)]
  const hits = picked.filter((index) => options[index]?.right).length
  const rights = options.filter((option) => option.right).length
  return Math.max(0, hits - (picked.length - hits)) / rights
}
