import { signal } from '@preact/signals'
import type { Item, Language } from '../../../src/core/bank/item.ts'
import { fail } from '../../../src/core/lib/result.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/log/settings.ts'
import type { ReviewEvent } from '../../../src/core/log/event.ts'
import { createQuizModel, type QuizModel } from '../../../src/features/quiz/quiz-model.ts'
import type { QuizRun } from '../../../src/features/quiz/quiz-run.ts'
import { createLearner } from '../../../src/learner/learner-model.ts'
import { createMemoryLog, createMemoryStore } from '../../../src/store/event-log-memory.ts'
import { createMemoryShelf, createMemoryShelfStore } from '../../../src/store/shelf-memory.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { aBank } from '../../support/items.ts'

/** A device: its log, its shelf, and the pages that open the quiz on it one after the other or side by side. */
export function quizBench(items: readonly Item[], settings: Partial<Settings> = {}) {
  const clock = fixedClock()
  const bank = aBank(items)
  const language = signal<Language>('en')
  const logStore = createMemoryStore()
  const shelfStore = createMemoryShelfStore()
  let holder: object | undefined
  let ids = 0
  let writes = 0

  const bench = {
    clock,
    bank,
    language,
    logStore,
    shelfStore,
    /** The page is gone after so many more writes to the shelf or the log: the write is done, nothing after it is. */
    diesAfter: Infinity,
    async page(): Promise<QuizModel> {
      const self = {}
      const opened = await createLearner({ log: createMemoryLog(logStore), clock })
      if (!opened.ok) throw new Error('the log does not open')
      const learner = opened.value
      const shelf = createMemoryShelf(shelfStore)
      const living = async <T>(write: () => Promise<T>): Promise<T> => {
        if (writes >= bench.diesAfter) return new Promise<T>(() => undefined)
        writes += 1
        const done = await write()
        return writes >= bench.diesAfter ? new Promise<T>(() => undefined) : done
      }
      // A tab that is gone holds no lock.
      if (writes >= bench.diesAfter) holder = undefined
      bench.diesAfter = Infinity
      return createQuizModel({
        bank,
        language,
        clock,
        lock: {
          async take() {
            if (holder !== undefined) return undefined
            holder = self
            return () => (holder = undefined)
          },
        },
        shelf: async () => ({ ...shelf, change: (puts, removes) => living(() => shelf.change(puts, removes)) }),
        leaks: async () => [],
        randomSeed: () => 7,
        randomId: () => `attempt-${(ids += 1)}`,
        settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
        enter: (events) => living(() => (logStore.refusal === undefined ? learner.bringBack(events) : Promise.resolve(fail(logStore.refusal)))),
        afterSession: () => undefined,
      })
    },
    writes: () => writes,
    answers: (): readonly ReviewEvent[] => [...logStore.events.values()].filter((event) => event.kind === 'review'),
  }
  return bench
}

export function runOf(model: QuizModel): QuizRun {
  const run = model.run.peek()
  if (run === undefined) throw new Error('no quiz is open')
  return run
}
