import { BANK_FOLDER } from '../../src/build/bank-paths.ts'
import { faceSources } from '../../src/build/bank-modules.ts'
import { readBank } from '../../src/build/bank-read.ts'
import type { PupilAnswer } from '../../src/core/assignments/result.ts'
import type { Item } from '../../src/core/bank/item.ts'
import { canBeMarked, shuffled } from '../../src/core/quiz/draw.ts'
import { presentationOrder } from '../../src/core/quiz/presentation.ts'
import { rightAnswerText } from '../../src/core/grading/right-answer.ts'
import type { Response } from '../../src/core/grading/response.ts'
import { randomAt } from '../../src/core/lib/random.ts'

const read = readBank(BANK_FOLDER)
if (!read.ok) throw new Error('the bank itself is not sound')

/** The items of the real bank that can be marked, in English. */
export const bankItems: readonly Item[] = faceSources(read.value.bank).map(({ item }) => item.en).filter(canBeMarked)

/** So many items drawn by the seed, ascending by number. */
export function drawnItems(count: number, seed: number): readonly Item[] {
  return shuffled(bankItems, seed).slice(0, count).sort((a, b) => a.number - b.number)
}

/** What a pupil would answer: the right text, any option, the steps as they were shown. */
export function likelyAnswer(item: Item, seed: number): PupilAnswer {
  return { item: item.number, response: likelyResponse(item, seed), seconds: 5 + (randomAt(seed, item.number) % 60) }
}

function likelyResponse(item: Item, seed: number): Response {
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
      return { kind: 'text', text: rightAnswerText(item, 'en') }
  }
}
