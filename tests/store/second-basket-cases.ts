/** What the second basket promises, whatever its files are made of. */
import { describe, expect, it } from 'vitest'
import { eventId, type LearnerEvent } from '../../src/core/log/event.ts'
import type { BasketFiles } from '../../src/store/basket-files.ts'
import { createSecondBasket } from '../../src/store/second-basket.ts'
import { foreign, idsOf } from './event-log-contract.ts'

export function describeSecondBasket(name: string, openFiles: () => Promise<BasketFiles>): void {
  describe(`the second basket ${name}`, () => {
    const idsIn = async (files: BasketFiles): Promise<readonly string[]> => idsOf(await createSecondBasket(files).read())

    it('gives back to another page what one has put in, each event once', async () => {
      const files = await openFiles()
      const basket = createSecondBasket(files)
      const events = foreign(5)
      await basket.add(events.slice(0, 3))
      await basket.add(events)
      expect(await createSecondBasket(files).read()).toEqual(events)
    })
    it('two pages at once lose nothing', async () => {
      const files = await openFiles()
      const pages = [createSecondBasket(files), createSecondBasket(files)]
      await Promise.all(foreign(40).map((event, i) => pages[i % 2]!.add([event])))
      expect(await idsIn(files)).toEqual(idsOf(foreign(40)))
    })
    it('agrees with a log of as many events, and with no other', async () => {
      const files = await openFiles()
      const basket = createSecondBasket(files)
      expect(await basket.agrees(0)).toBe(true)
      for (const part of thirds(foreign(1600))) await basket.add(part)
      expect(await basket.agrees(1600)).toBe(true)
      expect(await createSecondBasket(files).agrees(1599)).toBe(false)
    })
    it('agrees with no log while it holds events that a log may lack, however many that has', async () => {
      const files = await openFiles()
      const basket = createSecondBasket(files)
      await basket.add(foreign(2))
      await basket.add([{ ...foreign(1)[0]!, device: 'pc' }], false)
      await basket.add([{ ...foreign(1)[0]!, device: 'laptop' }])
      expect(await createSecondBasket(files).agrees(4)).toBe(false)
      const alone = await createSecondBasket(files).reconcile([...foreign(2), ...foreign(2).map((event) => ({ ...event, device: 'phone' }))])
      expect(idsOf(alone)).toEqual(['laptop:1', 'pc:1'])
      expect(await createSecondBasket(files).agrees(6)).toBe(true)
    })
    it('seals what has grown long, and packs many small files into few', async () => {
      const files = await openFiles()
      for (const event of foreign(20)) await createSecondBasket(files).add([event])
      expect(await createSecondBasket(files).agrees(20)).toBe(false)
      await createSecondBasket(files).reconcile(foreign(20))
      expect(await files.names()).toEqual([expect.stringMatching(/^chunk-20-/)])
      expect(await createSecondBasket(files).agrees(20)).toBe(true)
    })
    it('reconciling tells what the basket alone had, and keeps both sides', async () => {
      const files = await openFiles()
      await createSecondBasket(files).add(foreign(8))
      const [first, ...others] = foreign(8)
      const more = [{ ...first!, device: 'pc' }]
      const alone = await createSecondBasket(files).reconcile([...others, ...more])
      expect(alone.map(eventId)).toEqual([eventId(first!)])
      expect(await idsIn(files)).toEqual(idsOf([...foreign(8), ...more]))
    })
    it('a damaged file costs its own events only', async () => {
      const files = await openFiles()
      await createSecondBasket(files).add(foreign(2))
      const [name] = await files.names()
      const bytes = (await files.read(name!))!
      await files.write(name!, bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)))
      await createSecondBasket(files).add([{ ...foreign(1)[0]!, device: 'pc' }])
      expect(await idsIn(files)).toEqual(['pc:1'])
    })
    it('a file that is gone or was never there reads as none, and removing it is no error', async () => {
      const files = await openFiles()
      expect(await files.read('tail-nobody')).toBeUndefined()
      await files.remove('tail-nobody')
      expect(await files.names()).toEqual([])
    })
  })
}

function thirds(events: readonly LearnerEvent[]): readonly (readonly LearnerEvent[])[] {
  const size = Math.ceil(events.length / 3)
  return [0, 1, 2].map((i) => events.slice(i * size, (i + 1) * size))
}
