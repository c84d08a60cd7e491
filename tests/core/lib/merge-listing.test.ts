import { assert, constantFrom, property, record, string, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { mergeListing } from '../../../src/core/lib/merge-listing.ts'

type Value = { readonly id: string; readonly text: string }
const IDS: readonly string[] = ['a', 'b', 'c', 'd']
const idOf = ({ id }: Value): string => id
const value = record({ id: constantFrom(...IDS), text: string() })
const values = uniqueArray(value, { selector: idOf })

test('of every id stands what was changed meanwhile, else what was listed, and nothing that was removed', () => {
  assert(
    property(values, values, values, (listed, before, changes) => {
      const removed = before.slice(0, 1).filter(({ id }) => changes.every((change) => change.id !== id))
      const now = [...changes, ...before.filter((one) => !removed.includes(one) && changes.every(({ id }) => id !== one.id))]
      const merged = new Map(mergeListing(listed, before, now, idOf).map((one) => [one.id, one]))
      for (const id of IDS) {
        const isRemoved = removed.some((one) => one.id === id)
        const stored = isRemoved ? undefined : listed.find((one) => one.id === id)
        expect(merged.get(id)).toBe(changes.find((one) => one.id === id) ?? stored)
      }
    }),
  )
})

test('a listing that nothing overtook stands as it is', () => {
  assert(property(values, values, (listed, before) => void expect(mergeListing(listed, before, before, idOf)).toEqual(listed)))
})
