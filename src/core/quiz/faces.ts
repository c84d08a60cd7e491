import type { Face, FaceTable } from '../bank/face.ts'
import type { Item } from '../bank/item.ts'

/** Days of stability: what holds for less is asked by recognition, what holds for at least so long by production. */
const YOUNG_BELOW_DAYS = 7
const STABLE_FROM_DAYS = 21

/**
 * The face that suits a memory: recognition while it is young, because a success then teaches more
 * than a miss; production once it is stable, because only that shows that it is still there.
 * @param stabilityDays undefined while the item is new: it is met as its author meant it
 */
export function wantedFace(chosen: Face | 'auto', stabilityDays: number | undefined): Face {
  if (chosen !== 'auto') return chosen
  if (stabilityDays === undefined) return 'authored'
  if (stabilityDays < YOUNG_BELOW_DAYS) return 'recognition'
  return stabilityDays >= STABLE_FROM_DAYS ? 'production' : 'authored'
}

/** The item as it is shown with a face: one of another kind, with the same id. Where it has no such face it stays as it is. */
export function withFace(item: Item, face: Face, table: FaceTable): Item {
  const body = face === 'authored' ? undefined : table[item.id]?.[face]
  if (body === undefined) return item
  const { id, number, topic, section, fact, level, prompt, explanation, source, terms } = item
  return { id, number, topic, section, fact, level, prompt, explanation, source, terms, ...body }
}

/** The ways in which the item can be asked, its own first. */
export function facesOf(item: Item, table: FaceTable): readonly { readonly face: Face; readonly item: Item }[] {
  const { recognition, production } = table[item.id] ?? {}
  const others = [...(recognition ? ['recognition' as const] : []), ...(production ? ['production' as const] : [])]
  return [{ face: 'authored', item }, ...others.map((face) => ({ face, item: withFace(item, face, table) }))]
}
