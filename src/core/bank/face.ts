import type { DateItem, FlipItem, NumberItem, Option, TypedItem } from './item.ts'

/**
 * One memory, several faces: an item may be asked by recognition (pick it among others) or by
 * production (say it). `authored` is the face that its author gave it.
 */
export const FACES = ['authored', 'recognition', 'production'] as const
export type Face = (typeof FACES)[number]

type BodyOf<I, F extends keyof I> = Pick<I, F | ('kind' & keyof I)>

/** What stands in the place of an item's own kind and fields; the prompt, the explanation and all else stay. */
export type FaceBody =
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly scale?: true }
  | BodyOf<FlipItem, 'answer'>
  | (Omit<BodyOf<TypedItem, 'answer' | 'accept' | 'mistakes'>, 'kind'> & { readonly kind: 'typed' })
  | BodyOf<NumberItem, 'value' | 'tolerance' | 'unit' | 'mistakes'>
  | BodyOf<DateItem, 'value' | 'mistakes'>

export type FaceBodies = { readonly [F in Exclude<Face, 'authored'>]?: FaceBody }

/** By item; one that can only be asked as its author wrote it is not named. */
export type FaceTable = Readonly<Record<string, FaceBodies>>
