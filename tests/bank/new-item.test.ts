import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { drawId, skeleton } from '../../src/build/new-item.ts'
import { ITEM_KINDS } from '../../src/core/bank/item.ts'
import { parseBank } from '../../src/core/bank/parse.ts'

test('a drawn id has the form of the bank and is not in use', () => {
  const used = new Set<string>()
  for (let n = 0; n < 500; n += 1) used.add(drawId('turn', used))
  expect(used.size).toBe(500)
  expect([...used].every((id) => /^turn-[a-z0-9]{4}$/.test(id))).toBe(true)
})

test.each(ITEM_KINDS)('the skeleton of a %s has every field that the format asks for, and no other', (kind) => {
  const item: unknown = parse(skeleton(kind, 'turn-2345', 7), { schema: 'failsafe' })
  const parsed = parseBank({ topics: { figures: item } })
  const messages = parsed.ok ? [] : parsed.issues.filter(({ path }) => path[1] === 'figures').map(({ path, message }) => `${path.slice(3).join('.')}: ${message}`)
  expect(messages.filter((message) => /is missing|not a field|needs/.test(message.replace('{gap}', '')) && !message.startsWith('prompt'))).toEqual([])
})
