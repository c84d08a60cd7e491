import { expect, test } from 'vitest'
import { deviceClock } from '../../src/platform/clock.ts'
import { requestPersistence } from '../../src/platform/persistence.ts'

test('the clock counts zone offsets eastwards', () => {
  const { at, offsetMinutes } = deviceClock.now()
  expect(Math.abs(at - Date.now())).toBeLessThan(1000)
  expect(offsetMinutes + new Date().getTimezoneOffset()).toBe(0)
  expect(Object.is(offsetMinutes, -0)).toBe(false)
})

test('persistence is asked for once only', async () => {
  let asked = 0
  const storage = (persisted: boolean, answer: boolean) => ({ storage: { persisted: async () => persisted, persist: async () => (asked++, answer) } })
  expect(await requestPersistence(storage(true, false))).toBe('granted')
  expect(asked).toBe(0)
  expect(await requestPersistence(storage(false, true))).toBe('granted')
  expect(await requestPersistence(storage(false, false))).toBe('refused')
  expect(await requestPersistence({})).toBe('unsupported')
})
