import type { Item } from '../../core/bank/item.ts'
import type { Judgement, Response } from '../../core/grading/response.ts'

/**
 * What every answer form is given. A form is controlled: it shows `draft` and reports changes;
 * once `judgement` is there it shows what was right and takes no more input.
 */
export type AnswerFormProps<I extends Item> = {
  readonly item: I
  /** Authored indexes (of options, steps or rights) in the order in which they are shown. */
  readonly shown: readonly number[]
  readonly draft: Response | undefined
  readonly judgement: Judgement | undefined
  readonly onDraft: (response: Response) => void
  /** The answer is complete: judge it. */
  readonly onSubmit: (response: Response) => unknown
}

export type ItemOf<K extends Item['kind']> = Extract<Item, { readonly kind: K }>

/** Options are lettered in the order shown: the letter is the key that picks them. */
export const LETTERS = 'ABCDEF'
