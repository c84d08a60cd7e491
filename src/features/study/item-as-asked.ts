import type { Face } from '../../core/bank/face.ts'
import type { Item, Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'

export type AsAsked = { readonly item: Item; readonly face: Face }

/**
 * The item with the face that is wanted; as its author wrote it where no other is wanted or the faces cannot be had.
 * Rejects when its texts cannot be loaded.
 * @param stabilityDays of its card; undefined while it is new
 */
export async function itemAsAsked(bank: QuestionBank, [language, id]: readonly [Language, string], wanted: Face | 'auto', stabilityDays?: number): Promise<AsAsked> {
  const item = await bank.loadItem(language, id)
  if (wanted !== 'authored' && (wanted !== 'auto' || stabilityDays !== undefined)) {
    try {
      const [{ wantedFace, withFace }, table] = await loadFaces(bank, language)
      const face = wantedFace(wanted, stabilityDays)
      return { item: withFace(item, face, table), face }
    } catch (error) {
      console.warn('The question is asked as it was written:', error)
    }
  }
  return { item, face: 'authored' }
}

export const loadFaces = (bank: QuestionBank, language: Language) => Promise.all([import('../../core/quiz/faces.ts'), bank.loadFaces(language)])
