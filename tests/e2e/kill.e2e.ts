import { killed } from '../prove/kills-proof.ts'
import { expect, test } from './support/fixtures.ts'

/** `npm run prove -- kills` does it two hundred times. */
test('a browser killed twelve times, in study and in import, has lost nothing that was confirmed and doubled nothing', async ({ profile, server }) => {
  test.setTimeout(150_000)
  const seen = await killed({ profile, server }, 12, 7)
  expect(seen.confirmed + seen.unseen).toBeGreaterThan(0)
  expect(seen.imports + seen.unseenImports).toBeGreaterThan(0)
})
