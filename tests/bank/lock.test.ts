import { describe, expect, test } from 'vitest'
import { bankHash, gradedHash, lockFaults, lockText, updateLock } from '../../src/build/bank-lock.ts'
import type { AuthoredItem } from '../../src/core/bank/schema.ts'
import { aBank, aChoice, aFlip, aNumber, aTyped, both, same } from '../core/bank/a-bank.ts'

const locked = (...items: AuthoredItem[]) => updateLock(aBank(items), {}, [])
const messages = (items: AuthoredItem[], lock: ReturnType<typeof locked>) => lockFaults(aBank(items), lock).map(({ message }) => message)

describe('the lock refuses', () => {
  const item = aNumber({ id: 'turn-2345', number: 7 })
  const lock = locked(item)
  test('nothing as long as nothing changes', () => expect(messages([item], lock)).toEqual([]))
  test.each<[string, Partial<AuthoredItem>]>([
    ['another value', { value: 32 } as Partial<AuthoredItem>],
    ['another tolerance', { tolerance: 1 } as Partial<AuthoredItem>],
    ['another prompt', { prompt: same('Something else?') }],
  ])('%s', (_, change) => {
    expect(messages([{ ...item, ...change } as AuthoredItem], lock)).toEqual([expect.stringContaining('--accept turn-2345')])
  })
  test('another number', () => expect(messages([{ ...item, number: 8 }], lock)).toEqual([expect.stringContaining('had number 7')]))
  test('a new item on an old number', () => {
    expect(messages([item, { ...item, id: 'other-2345' }], lock)).toEqual([expect.stringContaining('number 7 has belonged to turn-2345')])
  })
  test('an id that vanishes', () => expect(messages([], lock)).toEqual([expect.stringContaining('turn-2345 has vanished')]))
  test('an id that is not locked yet', () => expect(messages([item], {})).toEqual([expect.stringContaining('not in the lock yet')]))
})

test('what does not grade may change: explanation, reasons, terms, level', () => {
  const item = aChoice({ id: 'turn-2345', number: 7 })
  const told = { ...item, explanation: same('Told better.'), terms: ['vote'], level: 'use' as const }
  expect(messages([told], locked(item))).toEqual([])
})

test('moving the key of a choice is a change', () => {
  const item = aChoice()
  const moved = { ...item, options: item.kind === 'choice' ? item.options.map((option, index) => ({ ...option, right: index === 1 })) : [] } as AuthoredItem
  expect(gradedHash(moved)).not.toBe(gradedHash(item))
})

test('a further accepted form is a change', () => {
  const item = aTyped({ accept: ['fine'] })
  expect(gradedHash({ ...item, accept: ['fine', 'good'] } as AuthoredItem)).not.toBe(gradedHash(item))
})

test('a retired id may go, but keeps its number for ever', () => {
  const item = aFlip({ id: 'turn-2345', number: 7 })
  const lock = locked(item)
  const bank = aBank([])
  bank.retired.retired.push({ id: 'turn-2345', reason: 'Asked twice.' })
  expect(lockFaults(bank, lock)).toEqual([])
  expect(updateLock(bank, lock, [])).toEqual(lock)
})

test('locking takes new ids, and changed ones only by name', () => {
  const item = aFlip({ id: 'turn-2345', number: 7 })
  const changed = { ...item, answer: both('Badly', 'Mal') } as AuthoredItem
  const lock = locked(item)
  expect(updateLock(aBank([changed]), lock, [])).toEqual(lock)
  expect(messages([changed], updateLock(aBank([changed]), lock, ['turn-2345']))).toEqual([])
})

test('the file has one id a line, by number, and reads back', () => {
  const lock = locked(aFlip({ id: 'b-2345', number: 2 }), aFlip({ id: 'a-2345', number: 1 }))
  const text = lockText(lock)
  expect(text.split('\n').slice(1, 3).map((line) => line.slice(0, 10))).toEqual(['  "a-2345"', '  "b-2345"'])
  expect(JSON.parse(text)).toEqual(lock)
})

test('the hash of a bank does not depend on where its items stand', () => {
  const items = [aFlip(), aNumber(), aChoice()]
  expect(bankHash(items)).toBe(bankHash(items.toReversed()))
  expect(bankHash(items)).toMatch(/^[0-9a-f]{8}$/)
  expect(bankHash(items.slice(1))).not.toBe(bankHash(items))
})
