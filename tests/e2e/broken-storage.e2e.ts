import { cutConnections } from '../prove/connections-proof.ts'
import { withoutQuota } from '../prove/quota-proof.ts'
import { expect, test } from './support/fixtures.ts'

/** `npm run prove` does each of these twenty times. */
test('connections that close behind the store are opened again, and no answer is refused', async ({ app }) => {
  expect((await cutConnections(app, 4)).confirmed).toBe(4)
})

test('without room the learner is told, keeps the question, and saves it once there is room', async ({ app }) => {
  expect(await withoutQuota(app, 2)).toBe(4)
})
