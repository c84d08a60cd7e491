import { expect, test } from 'vitest'
import { isFramedByAnotherOrigin } from '../../src/platform/frame-guard.ts'

const location = { origin: 'https://rappel.example' }

test('a page of its own is not framed', () => {
  const self = { location }
  expect(isFramedByAnotherOrigin({ self, top: self, location })).toBe(false)
})

test("a frame of the app's own site is no danger", () => {
  expect(isFramedByAnotherOrigin({ self: {}, top: { location: { origin: location.origin } }, location })).toBe(false)
})

test("a frame of another site is seen, though the browser hides that site's address", () => {
  const top = {
    get location(): { origin: string } {
      throw new DOMException('Blocked a frame', 'SecurityError')
    },
  }
  expect(isFramedByAnotherOrigin({ self: {}, top, location })).toBe(true)
})
