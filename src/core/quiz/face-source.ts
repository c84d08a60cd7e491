import type { FaceBody } from '../bank/face.ts'
import type { Item, Language } from '../bank/item.ts'

/** An item in each language. */
export type BothItems = Readonly<Record<Language, Item>>

/** What its author says about other faces. */
export type FaceHints = {
  readonly lures?: readonly Readonly<Record<Language, string>>[]
  readonly recall?: 'self' | 'typed' | undefined
  readonly accept?: readonly string[]
}

export type FaceSource = { readonly item: BothItems; readonly hints: FaceHints }

export type BothBodies = Readonly<Record<Language, FaceBody>>
