import type { CardChange } from '../../core/log/event.ts'
import type { CardStanding } from '../../core/log/card-standing.ts'

/** What a learner can decide about a card, and how it stands. */
export type CardCare = CardStanding & {
  /** Where the card is shown with all its faces, unless that is here. */
  readonly page?: string
  /** Resolves once it is stored, with the way back; undefined where it could not be, and the page has said so. */
  decide(change: CardChange): Promise<(() => unknown) | undefined>
  /** An empty text takes the cue away. */
  setCue(text: string): Promise<unknown>
}
