import { cardStanding } from '../../core/log/card-standing.ts'
import type { CardCare } from '../../ui/item/card-care.ts'
import type { StudyModel } from './study-model.ts'

/** What can be decided about the card on the screen. */
export function cardCare({ state, today, decide, setCue }: StudyModel, item: string): CardCare {
  return { ...cardStanding(state(), item, today()), decide, setCue }
}
