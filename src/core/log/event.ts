/**
 * The log: facts about what a learner did, never what follows from them.
 * State is the fold of the events sorted by (time, device, seq); merging two logs is the
 * union of their events by id. Every field below is persisted and means the same for ever.
 * Must not know how events are stored or who listens.
 */
import type { ItemKind } from '../bank/item.ts'
import type { Certainty, Response, Verdict } from '../grading/response.ts'
import type { EpochMs } from '../lib/time.ts'
import type { Grade } from '../scheduler/card-table.ts'

/** `device:seq`, unique over all devices. */
export type EventId = string

export type EventHead = {
  /** Random id of the browser profile that wrote the event. */
  readonly device: string
  /** Grows with every event of the device. */
  readonly seq: number
  /** The device's clock as it stood, right or wrong. */
  readonly at: EpochMs
  /** Zone offset in minutes at that moment, east positive. */
  readonly offsetMinutes: number
}

/** One answer: whom it judged, how it was given, what it was worth. */
export type ReviewFact = {
  readonly kind: 'review'
  readonly item: string
  readonly grade: Grade
  readonly verdict: Verdict
  /** The kind the item was asked as. */
  readonly presentation: ItemKind
  readonly mode: 'study' | 'quiz' | 'cram'
  readonly tookMs: number
  readonly response?: Response
  /** The learner overruled a wrong verdict: "my answer was right". */
  readonly overridden?: true
  /** How sure the learner was before the verdict; absent where it was not asked. */
  readonly certainty?: Certainty
}

export type UndoFact = { readonly kind: 'undo'; readonly undoes: EventId }

/** The learner finished reading a section of the brief; its items come next among the new ones. */
export type ReadFact = { readonly kind: 'read'; readonly section: string }

/** A setting was changed; `value` is JSON of the setting's own shape. */
export type SettingFact = { readonly kind: 'setting'; readonly name: string; readonly value: unknown }

/** What the learner decided about a card: leave it out, take it back in, not today, begin anew. */
export type CardFact = { readonly kind: 'card'; readonly item: string; readonly change: CardChange }
export const CARD_CHANGES = ['suspend', 'resume', 'bury', 'reset'] as const
export type CardChange = (typeof CARD_CHANGES)[number]

/** The learner's own cue for an item, shown with its prompt; an empty text takes it away. */
export type CueFact = { readonly kind: 'cue'; readonly item: string; readonly text: string }
export const MAX_CUE_LENGTH = 280

export type Fact = ReviewFact | UndoFact | ReadFact | SettingFact | CardFact | CueFact
export type LearnerEvent = EventHead & Fact
export type ReviewEvent = EventHead & ReviewFact

export const eventId = (event: Pick<EventHead, 'device' | 'seq'>): EventId => `${event.device}:${event.seq}`

/** The head's share of an id; undefined where the text is no id. */
export function readEventId(id: EventId): Pick<EventHead, 'device' | 'seq'> | undefined {
  const colon = id.lastIndexOf(':')
  const seq = Number(id.slice(colon + 1))
  return colon > 0 && Number.isSafeInteger(seq) ? { device: id.slice(0, colon), seq } : undefined
}
