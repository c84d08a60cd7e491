import { dayOf } from '../../core/lib/time.ts'
import { cardStanding } from '../../core/log/card-standing.ts'
import { eventId, type CardChange } from '../../core/log/event.ts'
import type { CardCare } from '../../ui/item/card-care.ts'
import type { StudyModel } from './study-model.ts'

/** What can be decided about the card on the screen. A decision takes it out of the session; taken back, it is asked at once. */
export function cardCare({ clock, state, record, drop, askAgain }: StudyModel, item: string): CardCare {
  return {
    ...cardStanding(state(), item, dayOf(clock.now(), state().settings.rolloverMinutes)),
    page: `#/browse/${item}`,
    decide: (change: CardChange) =>
      new Promise((resolve) => {
        void record({ kind: 'card', item, change }, async (events) => {
          const made = events.findLast((event) => event.kind === 'card' && event.item === item)
          if (made === undefined) throw new Error('Inconsistent: a decision was stored and is not there')
          await drop(item)
          resolve(() => record({ kind: 'undo', undoes: eventId(made) }, () => askAgain(item)))
        })
      }),
    setCue: (text) => record({ kind: 'cue', item, text }, async () => {}),
  }
}
