import { expect, test } from 'vitest'
import { createSessionLock } from '../../src/platform/session-lock.ts'

test('one holder at a time, and the lock can be taken again once it is given back', async () => {
  const browser = { locks: oneLock() }
  const one = createSessionLock(browser)
  const other = createSessionLock(browser)

  const release = await one.take()
  expect(release).toBeTypeOf('function')
  expect(await other.take()).toBeUndefined()
  release?.()
  await Promise.resolve()
  expect(await other.take()).toBeTypeOf('function')
})

test('a session that follows another in the same page gets the lock at once', async () => {
  const lock = createSessionLock({ locks: oneLock() })
  const release = await lock.take()
  release?.()
  expect(await lock.take()).toBeTypeOf('function')
})

test('a session that is left before it has the lock is not in the way of the next', async () => {
  const lock = createSessionLock({ locks: oneLock() })
  const left = lock.take().then((release) => release?.())
  const next = lock.take()
  await left
  expect(await next).toBeTypeOf('function')
})

test('where the browser has no locks, a session is guarded within its own page', async () => {
  const lock = createSessionLock({})
  const release = await lock.take()
  expect(await lock.take()).toBeUndefined()
  release?.()
  expect(await lock.take()).toBeTypeOf('function')
})

test("a refusal of the browser's is not kept quiet", async () => {
  const locks = { request: () => Promise.reject(new Error('refused')) } as unknown as LockManager
  await expect(createSessionLock({ locks }).take()).rejects.toThrow('refused')
})

/** As much of the browser's lock manager as an `ifAvailable` request needs. */
function oneLock(): Pick<LockManager, 'request'> {
  let held = false
  const request = async (name: string, _options: LockOptions, callback: (lock: { name: string } | null) => unknown) => {
    if (held) return callback(null)
    held = true
    await callback({ name })
    held = false
    return undefined
  }
  return { request: request as LockManager['request'] }
}
