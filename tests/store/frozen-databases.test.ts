import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS, epochMs } from '../../src/core/lib/time.ts'
import { readCopy } from '../../src/core/log/copy.ts'
import { eventId, type LearnerEvent } from '../../src/core/log/event.ts'
import { foldEvents } from '../../src/core/log/fold.ts'
import { FOLD_VERSION } from '../../src/core/log/snapshot.ts'
import { cardOf, type LearnerState } from '../../src/core/log/state.ts'
import { createLearner, type LearnerModel } from '../../src/learner/learner-model.ts'
import { DATABASE_VERSION } from '../../src/store/database.ts'
import { aReviewFact } from '../support/events.ts'
import { fixedClock, NOON } from '../support/fixed-clock.ts'
import { FROZEN_FOLDS, frozenDatabase, frozenText, layDown, type FrozenDatabase } from '../support/frozen.ts'
import { idbBench, type IdbBench } from '../support/stores.ts'

/** When all that is frozen had been written. */
const AFTERWARDS = epochMs(NOON + 20 * DAY_MS)

it('every version of the fold and of the layout there has been is frozen', () => {
  expect(FROZEN_FOLDS).toEqual(Array.from({ length: FOLD_VERSION }, (_, n) => n + 1))
  expect([...new Set(FROZEN_FOLDS.map((fold) => frozenDatabase(fold).layout))]).toEqual(Array.from({ length: DATABASE_VERSION }, (_, n) => n + 1))
})

describe.each(FROZEN_FOLDS)('what fold %i wrote', (fold) => {
  const frozen = frozenDatabase(fold)
  let bench: IdbBench

  beforeEach(() => (bench = idbBench()))
  afterEach(() => bench.end())

  const opened = async (): Promise<LearnerModel> => {
    const learner = await createLearner({ log: bench.page(), clock: fixedClock({ at: AFTERWARDS }) })
    if (!learner.ok) throw new Error(learner.issues[0]?.code)
    return learner.value
  }

  it('opens with the same answers and the same cards, and goes on', async () => {
    await layDown(bench.name, frozen)
    const learner = await opened()
    expectSame(learner.state(), frozen)
    expect(inOrder(await everything(learner))).toEqual(frozen.events)

    expect((await learner.record([aReviewFact({ item: 'coup-k3vd' })])).ok).toBe(true)
    expect((await everything(await opened())).map(eventId)).toHaveLength(frozen.events.length + 1)
  })

  it('comes back from its copy on an empty device', async () => {
    const copy = readCopy(frozenText(`fold-${fold}/copy.json`))
    if (!copy.ok) throw new Error(copy.issues[0]?.code)
    const learner = await opened()
    expect((await learner.bringBack(copy.value.events)).ok).toBe(true)
    expectSame(learner.state(), frozen)
    expect(inOrder(await everything(learner))).toEqual(frozen.events)
  })

  it('folds to the same cards in whatever order it comes', () => {
    expectSame(foldEvents([...frozen.events].reverse(), AFTERWARDS), frozen)
  })
})

async function everything(learner: LearnerModel): Promise<readonly LearnerEvent[]> {
  const all = await learner.everything()
  if (!all.ok) throw new Error(all.issues[0]?.code)
  return all.value
}

function expectSame(state: LearnerState, frozen: FrozenDatabase): void {
  expect(state.count).toBe(frozen.events.length)
  expect([...state.sections].sort()).toEqual(frozen.sections)
  expect([...state.days].sort(([a], [b]) => a - b)).toEqual(frozen.days)
  // A later version may say more of a card, and nothing else of what was said.
  for (const [item, card] of frozen.cards) expect(cardOf(state, item), item).toMatchObject(card)
}

function inOrder(events: readonly LearnerEvent[]): readonly LearnerEvent[] {
  return [...events].sort((a, b) => a.at - b.at || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq))
}
