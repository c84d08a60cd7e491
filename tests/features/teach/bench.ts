import { TOPICS, type ItemHead } from '../../../src/core/bank/item.ts'
import type { LeakPair } from '../../../src/core/bank/question-bank.ts'
import type { TeacherKey } from '../../../src/core/assignments/sealing.ts'
import { createTeachModel } from '../../../src/features/teach/teach-model.ts'
import { sealing } from '../../../src/platform/sealing.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { aBank, anItem } from '../../support/items.ts'
import { slowShelf } from '../../support/slow-shelf.ts'

/** Sixteen true-or-false heads, four of each topic, each on a fact of its own. */
export const HEADS: readonly ItemHead[] = Array.from({ length: 16 }, (_, at) => ({
  id: `item-${at + 1}`,
  number: at + 1,
  kind: 'true-false',
  topic: TOPICS[at % TOPICS.length]!,
  section: 'intro',
  fact: `fact-${at + 1}`,
  level: 'recall',
}))

export function teachBench({ leaks = [] }: { readonly leaks?: readonly LeakPair[] } = {}) {
  const store = createMemoryShelfStore()
  const shelf = slowShelf(createMemoryShelf(store))
  const clock = fixedClock()
  let drawn = 0
  const ports = {
    bank: aBank([anItem('choice')]),
    clock,
    shelf: async () => shelf,
    leaks: async () => leaks,
    randomSetId: () => (drawn += 1).toString(16).padStart(16, '0'),
    usualName: 'Mme Traoré',
  }
  return { store, shelf, clock, model: createTeachModel(ports), reopened: () => createTeachModel(ports) }
}

export async function aKey(): Promise<TeacherKey> {
  const adopted = await sealing.adopt(await sealing.createSecret())
  if (!adopted.ok) throw new Error('Inconsistent: a new key is sound')
  return adopted.value
}
