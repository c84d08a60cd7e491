import type { Item } from '../../core/bank/item.ts'
import { lazy } from '../lazy.tsx'
import { ChoiceForm } from './ChoiceForm.tsx'
import { TrueFalseForm } from './TrueFalseForm.tsx'
import type { AnswerFormProps, ItemOf } from './answer-form.ts'

const MatchForm = lazy<AnswerFormProps<ItemOf<'match'>>>(async () => (await import('./MatchForm.tsx')).MatchForm)
/** The first question of all is a choice. */
const TextForm = lazy<AnswerFormProps<ItemOf<'typed' | 'cloze' | 'number' | 'date'>>>(async () => (await import('./TextForm.tsx')).TextForm)
const OrderForm = lazy<AnswerFormProps<ItemOf<'order'>>>(async () => (await import('./OrderForm.tsx')).OrderForm)

/** The form that most questions after the first one need. */
export const preloadTextForm = () => TextForm.preload()

/** The form in which an item of any kind is answered. A flip card has none: its answer is shown, not given. */
export function AnswerForm({ item, ...rest }: AnswerFormProps<Item>) {
  switch (item.kind) {
    case 'flip':
      return null
    case 'choice':
    case 'multiple':
      return <ChoiceForm item={item} {...rest} />
    case 'true-false':
      return <TrueFalseForm item={item} {...rest} />
    case 'typed':
    case 'cloze':
    case 'number':
    case 'date':
      return <TextForm item={item} {...rest} />
    case 'order':
      return <OrderForm item={item} {...rest} />
    case 'match':
      return <MatchForm item={item} {...rest} />
  }
}
