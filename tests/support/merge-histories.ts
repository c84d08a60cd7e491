/** Two devices of one learner with clocks of their own, what each did, and copies carried between them. For the tests and for the heavy proofs. */
import { epochMs } from '../../src/core/lib/time.ts'
import { writeCopy, readCopy } from '../../src/core/log/copy.ts'
import { CARD_CHANGES, eventId, type Fact, type LearnerEvent } from '../../src/core/log/event.ts'
import { createLearner, type LearnerModel } from '../../src/learner/learner-model.ts'
import { createMemoryLog, createMemoryStore, type MemoryStore } from '../../src/store/event-log-memory.ts'
import { aReviewFact, viewOf, LATER } from './events.ts'
import { fixedClock, NOON, type FixedClock } from './fixed-clock.ts'
import { randomNumbers } from './histories.ts'

type Random = () => number
type Device = { readonly learner: LearnerModel; readonly clock: FixedClock; readonly store: MemoryStore }

const HOUR = 3_600_000
/** Clocks that are right, an hour off, years off, or were never set. */
const SKEWS = [0, 0, -HOUR, HOUR, -500 * 24 * HOUR, 900 * 24 * HOUR, -NOON]
const ITEMS = ['turn-k3vd', 'ibk-88xz', 'cedeao-1', 'élu-é']

const below = (random: Random, end: number): number => Math.floor(random() * end)
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T

/**
 * Lets two devices live apart for a while, exchange copies, and live apart again, then carries everything both ways.
 * @returns what does not hold: that both have the union, are in one state, whatever the order, and that once more changes nothing
 */
export async function mergeFault(seed: number): Promise<string | undefined> {
  const random = randomNumbers(seed)
  const phone = await aDevice('phone', oneOf(random, SKEWS))
  const pc = await aDevice('pc', oneOf(random, SKEWS))
  for (let rounds = 1 + below(random, 3); rounds > 0; rounds -= 1) {
    await live(phone, random)
    await live(pc, random)
    if (random() < 0.5) await carry(phone, pc, random)
  }
  const [ofPhone, ofPc] = [await all(phone), await all(pc)]
  const union = new Set([...ofPhone, ...ofPc].map(eventId))
  await carry(phone, pc, random)
  await carry(pc, phone, random)
  const newcomers = [await aDevice('first', LATER - NOON), await aDevice('second', LATER - NOON)]
  await bring(newcomers[0] as Device, [...ofPhone, ...ofPc])
  await bring(newcomers[1] as Device, ofPc)
  await bring(newcomers[1] as Device, ofPhone)

  const views = new Set<string>()
  for (const device of [phone, pc, ...newcomers]) {
    const ids = (await all(device)).map(eventId)
    if (ids.length !== union.size || ids.some((id) => !union.has(id))) return 'a device has not exactly the union'
    if ((await bring(device, [...ofPc, ...ofPhone])) !== 0) return 'bringing the same once more added something'
    // Dates ahead of a clock are capped by it, so all look at one clock: the apps are opened anew, much later.
    const { learner } = await openOn(device.store, fixedClock({ at: LATER }))
    views.add(JSON.stringify(viewOf(learner.state())))
  }
  return views.size === 1 ? undefined : 'the same events give different states'
}

async function aDevice(name: string, skew: number): Promise<Device> {
  return openOn({ ...createMemoryStore(), device: name }, fixedClock({ at: epochMs(Math.max(0, NOON + skew)) }))
}

async function openOn(store: MemoryStore, clock: FixedClock): Promise<Device> {
  const opened = await createLearner({ log: createMemoryLog(store), clock })
  if (!opened.ok) throw new Error('Inconsistent: a log in memory opens')
  return { learner: opened.value, clock, store }
}

/** Some days of study: answers, settings, decisions, and undos of whatever is there, also of what the other device did. */
async function live(device: Device, random: Random): Promise<void> {
  const { learner, clock } = device
  for (let steps = below(random, 8); steps > 0; steps -= 1) {
    clock.pass({ minutes: below(random, 2000) })
    const known = await all(device)
    const facts: readonly Fact[] = [
      aReviewFact({ item: oneOf(random, ITEMS), grade: oneOf(random, [1, 2, 3, 4] as const), mode: oneOf(random, ['study', 'study', 'quiz', 'cram'] as const) }),
      { kind: 'setting', name: 'desiredRetention', value: 0.8 + below(random, 15) / 100 },
      { kind: 'card', item: oneOf(random, ITEMS), change: oneOf(random, CARD_CHANGES) },
      { kind: 'read', section: oneOf(random, ['before', 'coup']) },
      { kind: 'undo', undoes: known.length === 0 ? 'nowhere:1' : eventId(oneOf(random, known)) },
      { kind: 'undo', undoes: known.length === 0 ? 'nowhere:2' : eventId(oneOf(random, known)) },
    ]
    await learner.record([random() < 0.6 ? (facts[0] as Fact) : oneOf(random, facts)])
  }
}

/** A copy by way of its file, lines of it doubled as mail programs and people do. */
async function carry(from: Device, to: Device, random: Random): Promise<void> {
  const events = await all(from)
  const copy = readCopy(writeCopy(random() < 0.3 ? [...events, ...events.slice(0, 3)] : events, NOON))
  if (!copy.ok) throw new Error('Inconsistent: a copy that was written is read')
  await bring(to, copy.value.events)
}

async function bring({ learner }: Device, events: readonly LearnerEvent[]): Promise<number> {
  const added = await learner.bringBack(events)
  if (!added.ok) throw new Error('Inconsistent: a log in memory takes events')
  return added.value.length
}

async function all({ learner }: Device): Promise<readonly LearnerEvent[]> {
  const stored = await learner.everything()
  if (!stored.ok) throw new Error('Inconsistent: a log in memory is read')
  return stored.value
}
