/** What every event log promises, whatever it is made of. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Result } from '../../src/core/lib/result.ts'
import { epochMs, MINUTE_MS, type Moment } from '../../src/core/lib/time.ts'
import { eventId, type LearnerEvent } from '../../src/core/log/event.ts'
import type { EventLog, OpenedLog } from '../../src/core/log/event-log.ts'
import { foldEvents } from '../../src/core/log/fold.ts'
import { snapshotOf } from '../../src/core/log/snapshot.ts'
import { aReview, aReviewFact, anUndo } from '../support/events.ts'
import { NOON } from '../support/fixed-clock.ts'
import type { StoreBench } from '../support/stores.ts'

export const noon: Moment = { at: NOON, offsetMinutes: 60 }
export const after = (minutes: number): Moment => ({ at: epochMs(NOON + minutes * MINUTE_MS), offsetMinutes: 60 })

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.code).join())
  return result.value
}
export const idsOf = (events: readonly LearnerEvent[]): readonly string[] => events.map(eventId).sort()
export const storedIn = async (log: EventLog): Promise<readonly LearnerEvent[]> => valueOf(await log.readAll()).events

/** Events of another device, one a minute, up to noon. */
export const foreign = (count: number): readonly LearnerEvent[] =>
  Array.from({ length: count }, (_, i) => aReview({ device: 'tablet', seq: i + 1, item: `item-${i % 50}`, at: epochMs(NOON - (count - i) * MINUTE_MS) }))

export function describeEventLog(name: string, createBench: () => StoreBench): void {
  describe(`the event log ${name}`, () => {
    let bench: StoreBench
    let log: EventLog
    const open = async (page: EventLog): Promise<OpenedLog> => valueOf(await page.open(NOON))
    const reopened = () => open(bench.page())

    beforeEach(async () => {
      bench = createBench()
      log = bench.page()
      await open(log)
    })
    afterEach(() => bench.end())

    it('is empty at first and gives the profile an id that stays', async () => {
      const first = await reopened()
      expect(first).toMatchObject({ tail: [] })
      expect(first.device).toMatch(/^\w{12}$/)
      expect((await reopened()).device).toBe(first.device)
    })
    it('what was appended is there when it is opened again', async () => {
      const appended = valueOf(await log.append([aReviewFact(), aReviewFact({ response: { kind: 'text', text: 'Keïta' } })], noon))
      expect(appended).toMatchObject([{ kind: 'review', at: NOON, offsetMinutes: 60 }, { response: { text: 'Keïta' } }])
      expect((await reopened()).tail).toEqual(appended)
      expect(await storedIn(log)).toEqual(appended)
    })
    it('numbers grow with every event, also over openings', async () => {
      const first = valueOf(await log.append([aReviewFact(), aReviewFact()], noon))
      const page = bench.page()
      await open(page)
      const second = valueOf(await page.append([aReviewFact()], noon))
      const third = valueOf(await page.append([aReviewFact()], after(60 * 24 * 3)))
      const seqs = [...first, ...second, ...third].map((event) => event.seq)
      expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
    })
    it('two pages at once lose and double nothing', async () => {
      const page = bench.page()
      await open(page)
      const writes = Array.from({ length: 50 }, (_, i) => [log, page].map((each) => each.append([aReviewFact({ tookMs: i })], after(i))))
      const appended = (await Promise.all(writes.flat())).flatMap(valueOf)
      expect(new Set(idsOf(appended)).size).toBe(100)
      expect(idsOf((await reopened()).tail)).toEqual(idsOf(appended))
    })
    it('a page that another one overtook numbers its next events after it', async () => {
      log.watch(() => undefined)
      const page = bench.page()
      await open(page)
      const [theirs] = valueOf(await page.append([aReviewFact()], noon))
      await vi.waitFor(async () => {
        const [ours] = valueOf(await log.append([aReviewFact()], noon))
        expect(ours!.seq).toBeGreaterThan(theirs!.seq)
      })
    })
    it('tells the other pages of each event once', async () => {
      const page = bench.page()
      await open(page)
      const heard: LearnerEvent[] = []
      log.watch((news) => heard.push(...valueOf(news)))
      const first = valueOf(await page.append([aReviewFact()], noon))
      const second = valueOf(await page.append([aReviewFact()], noon))
      const merged = valueOf(await page.merge(foreign(3)))
      await log.append([aReviewFact()], noon)
      await vi.waitFor(() => expect(idsOf(heard)).toEqual(idsOf([...first, ...second, ...merged])))
    })
    it('a write that is refused stays refused; the next that succeeds brings it along', async () => {
      const empty = bench.fill()
      expect(await log.append([aReviewFact({ item: 'first' })], noon)).toMatchObject({ ok: false, issues: [{ code: 'store-full' }] })
      expect(await log.append([], noon)).toMatchObject({ ok: false })
      expect(log.unsaved()).toMatchObject([{ item: 'first' }])
      expect(await storedIn(log)).toEqual([])
      empty()
      const [kept] = log.unsaved()
      const stored = valueOf(await log.append([aReviewFact({ item: 'second' })], noon))
      expect(stored).toMatchObject([{ item: 'first' }, { item: 'second' }])
      expect(stored[0]).toEqual(kept)
      expect(log.unsaved()).toEqual([])
      expect((await reopened()).tail).toEqual(stored)
    })
    it('an empty append is the retry, and repeating it changes nothing', async () => {
      const empty = bench.fill()
      await log.append([aReviewFact()], noon)
      empty()
      expect(valueOf(await log.append([], noon)).length).toBe(1)
      expect(valueOf(await log.append([], noon))).toEqual([])
      expect((await storedIn(log)).length).toBe(1)
    })
    it('merging adds what is new, once', async () => {
      const own = valueOf(await log.append([aReviewFact()], noon))
      expect(idsOf(valueOf(await log.merge([...foreign(3), ...foreign(2), ...own])))).toEqual(idsOf(foreign(3)))
      expect(valueOf(await log.merge(foreign(3)))).toEqual([])
      expect(idsOf((await reopened()).tail)).toEqual(idsOf([...own, ...foreign(3)]))
    })
    it('sealing keeps every event and gives each once', async () => {
      for (let i = 0; i < 6; i += 1) await log.append(Array.from({ length: 100 }, () => aReviewFact({ item: `item-${i}` })), after(i))
      const recent = valueOf(await log.append([aReviewFact()], after(30)))
      const before = await storedIn(log)
      valueOf(await log.seal(after(31).at))
      valueOf(await log.seal(after(31).at))
      expect(idsOf(await storedIn(log))).toEqual(idsOf(before))
      expect(idsOf((await reopened()).tail)).toEqual(idsOf(before))
      expect(idsOf(before)).toContain(eventId(recent[0]!))
    })
    it('a snapshot is kept when it covers all, and then only what came since is read', async () => {
      await log.merge(foreign(2500))
      const own = valueOf(await log.append([aReviewFact()], noon))
      const snapshot = snapshotOf(foldEvents([...foreign(2500), ...own], NOON))!
      expect(valueOf(await log.seal(NOON, snapshot)).snapshot).toBe(true)
      const since = valueOf(await log.append([aReviewFact()], noon))
      expect(await reopened()).toMatchObject({ tail: since, snapshot: snapshot.encode() })
    })
    it('a snapshot that lacks what another page wrote is not kept', async () => {
      await log.merge(foreign(2500))
      const page = bench.page()
      await open(page)
      await page.append([aReviewFact()], noon)
      expect(valueOf(await log.seal(NOON, snapshotOf(foldEvents(foreign(2500), NOON)))).snapshot).toBe(false)
    })
    it('a snapshot is not renewed for a few events', async () => {
      await log.merge(foreign(1500))
      expect(valueOf(await log.seal(NOON, snapshotOf(foldEvents(foreign(1500), NOON)))).snapshot).toBe(false)
    })
    it('a merge drops the snapshot', async () => {
      await log.merge(foreign(2500))
      await log.seal(NOON, snapshotOf(foldEvents(foreign(2500), NOON)))
      await log.merge([aReview({ device: 'pc', at: epochMs(NOON - 1) })])
      const opened = await reopened()
      expect(opened.snapshot).toBeUndefined()
      expect(opened.tail.length).toBe(2501)
    })
    it('the events of an item are its reviews and the undos on them', async () => {
      const [review] = valueOf(await log.append([aReviewFact()], noon))
      await log.append([aReviewFact({ item: 'other' })], noon)
      const [undo] = valueOf(await log.append([{ kind: 'undo', undoes: eventId(review!) }], noon))
      const [redo] = valueOf(await log.merge([anUndo(undo!, { device: 'pc' })]))
      await log.merge([anUndo(aReview({ seq: 77 }), { device: 'pc', seq: 2 })])
      expect(idsOf(valueOf(await log.eventsOf('turn-k3vd')))).toEqual(idsOf([review!, undo!, redo!]))
      expect(valueOf(await log.eventsOf('nothing'))).toEqual([])
    })
  })
}
