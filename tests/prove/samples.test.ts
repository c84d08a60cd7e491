/** A little of each heavy proof that needs no browser, by the same code. */
import { expect, it } from 'vitest'
import { FORMATS } from '../support/mutated-formats.ts'
import { proof as merge } from './merge-proof.ts'
import { bombs, deep, mutations } from './mutations-proof.ts'

it('two devices that carry copies to each other come to the same, with clocks that differ, lines that double and undos of the other’s doings', async () => {
  await merge.run(60)
})

it.each(Object.keys(FORMATS))('whatever happens to “%s”, it is read soundly or refused with a sentence, and changes nothing', async (format) => {
  const outcomes = await mutations(format, 2000)
  expect(outcomes.get('read')).toBeGreaterThan(20)
  expect(outcomes.get('read')).toBeLessThan(600)
  expect(outcomes.size).toBeGreaterThan(1)
})

it('brackets a million deep are refused', async () => {
  await deep(1_000_000)
})

it('a bomb is stopped long before it has gone off', async () => {
  await bombs(200_000_000)
})
