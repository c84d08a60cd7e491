import { expect, test } from 'vitest'
import { leakPairs } from '../../../src/core/bank/checks/leaks.ts'
import { itemsOf } from '../../../src/core/bank/schema.ts'
import { aBank, aDate, aFlip, aNumber, both } from './a-bank.ts'

const pairs = (...items: Parameters<typeof aBank>[0][number][]) => leakPairs(itemsOf(aBank(items)))

const seats = aNumber({ id: 'seats-2345', prompt: both('How many legislative seats did the court overturn?', 'Combien de sièges la Cour a-t-elle annulés\u202F?') })
const telling = both('The court overturned 31 legislative seats.', 'La Cour a annulé 31 sièges.')

test('an explanation that tells the answer of another item makes a pair', () => {
  expect(pairs(seats, aFlip({ id: 'court-2345', fact: 'court', explanation: telling }))).toEqual([['court-2345', 'seats-2345']])
})

test('siblings on one fact make no pair: they are kept apart anyway', () => {
  expect(pairs(seats, aFlip({ explanation: telling }))).toEqual([])
})

test('the same figure on another matter makes no pair', () => {
  expect(pairs(seats, aFlip({ fact: 'age', explanation: both('He was 31 then.', 'Il avait alors 31 ans.') }))).toEqual([])
})

test('a date is told in either way of writing it', () => {
  const coup = aDate({ id: 'coup-2345', prompt: both('When did the mutiny at Kati begin?', 'Quand la mutinerie de Kati a-t-elle débuté\u202F?') })
  const teller = (en: string) => aFlip({ id: 'kati-2345', fact: 'kati', explanation: both(en, 'Rien.') })
  expect(pairs(coup, teller('The mutiny at Kati will begin on August 18, 2020.'))).toHaveLength(1)
  expect(pairs(coup, teller('The mutiny at Kati will begin on 18 August.'))).toHaveLength(1)
  expect(pairs(coup, teller('The mutiny at Kati will begin on 19 August.'))).toHaveLength(0)
})
