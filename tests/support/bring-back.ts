import { createBringBackModel, type BringBackPorts } from '../../src/features/data/bring-back-model.ts'
import { createLearner } from '../../src/learner/learner-model.ts'
import { unpackText } from '../../src/platform/pack.ts'
import { createMemoryLog, createMemoryStore } from '../../src/store/event-log-memory.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../src/store/shelf-memory.ts'
import { fixedClock } from './fixed-clock.ts'

/** The model over a real learner with a log in memory. */
export async function aBringBack(other: Partial<BringBackPorts> = {}) {
  const store = createMemoryStore()
  const opened = await createLearner({ log: createMemoryLog(store), clock: fixedClock() })
  if (!opened.ok) throw new Error('Inconsistent: a log in memory opens')
  const learner = opened.value
  const kept = createMemoryShelfStore()
  const shelf = createMemoryShelf(kept)
  const ports: BringBackPorts = { ...learner, shelf: async () => shelf, unpack: unpackText, ...other }
  return { model: createBringBackModel(ports), ports, learner, store, shelf, kept }
}
