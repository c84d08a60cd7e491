import { cutConnections } from '../prove/connections-proof.ts'
import { withoutQuota } from '../prove/quota-proof.ts'
import { asApp, expect, test } from './support/fixtures.ts'

/** `npm run prove` does each of these twenty times. */
test('connections that close behind the store are opened again, and no answer is refused', async ({ profile, server }) => {
  expect((await cutConnections(asApp((await profile.open()).pages()[0]!, server), 4)).confirmed).toBe(4)
})

test('without room the learner is told, keeps the question, and saves it once there is room', async ({ profile, server }) => {
  expect(await withoutQuota(asApp((await profile.open()).pages()[0]!, server), 2)).toBe(4)
})
