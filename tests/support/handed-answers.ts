import { BANK_FOLDER } from '../../src/build/bank-paths.ts'
import { faceSources } from '../../src/build/bank-modules.ts'
import { readBank } from '../../src/build/bank-read.ts'
import type { PupilAnswer } from '../../src/core/assignments/result.ts'
import type { Item, Language } from '../../src/core/bank/item.ts'
import { canBeMarked, shuffled } from '../../src/core/quiz/draw.ts'
import { presentationOrder } from '../../src/core/quiz/presentation.ts'
import { rightAnswerText } from '../../src/core/grading/right-answer.ts'
import type { Response } from '../../src/core/grading/response.ts'
import { randomAt } from '../../src/core/lib/random.ts'

const read = readBank(BANK_FOLDER)
if (!read.ok) throw new Error('the bank itself is not sound')

const bankIn = (language: Language): readonly Item[] => faceSources(read.value.bank).map(({ item }) => item[language]).filter(canBeMarked)

/** The items of the real bank that can be marked, in English. */
export const bankItems = bankIn('en')
export const bankItemsInFrench = bankIn('fr')

/** So many items drawn by the seed, ascending by number. */
export function drawnItems(count: number, seed: number, from = bankItems): readonly Item[] {
  return shuffled(from, seed).slice(0, count).sort((a, b) => a.number - b.number)
}

/** What a pupil would answer: the right text, any option, the steps as they were shown. */
export function likelyAnswer(item: Item, seed: number, language: Language = 'en'): PupilAnswer {
  return { item: item.number, response: likelyResponse(item, seed, language), seconds: 5 + (randomAt(seed, item.number) % 60) }
}

/** The right text with a slip of the pen, or something else altogether. */
export function slipped(answer: PupilAnswer, seed: number): PupilAnswer {
  const { response } = answer
  if (response?.kind !== 'text') return answer
  const chance = randomAt(seed, answer.item + 7000)
  const at = chance % Math.max(1, response.text.length)
  const text = chance % 3 === 0 ? (GUESSES[chance % GUESSES.length] ?? '') : response.text.slice(0, at) + (GUESSES[0] ?? '').charAt(chance % 5) + response.text.slice(at + 1)
  return { ...answer, response: { kind: 'text', text } }
}

const GUESSES = ['soldier', 'i dont know', 'le peuple malien', '1990', 'senegal', 'the women', '40 000', 'boubakar', 'in the desert', 'les jeunes']

function likelyResponse(item: Item, seed: number, language: Language): Response {
  switch (item.kind) {
    case 'flip':
      return { kind: 'self' }
    case 'choice':
      return { kind: 'picked', options: [presentationOrder(item, seed)[0] ?? 0] }
    case 'multiple':
      return { kind: 'picked', options: item.options.flatMap(({ right }, at) => (right ? [at] : [])) }
    case 'true-false':
      return { kind: 'said', value: true }
    case 'order':
      return { kind: 'order', steps: presentationOrder(item, seed) }
    case 'match':
      return { kind: 'match', rights: presentationOrder(item, seed) }
    case 'number':
      return { kind: 'text', text: String(item.value) }
    default:
      return { kind: 'text', text: rightAnswerText(item, language) }
  }
}
