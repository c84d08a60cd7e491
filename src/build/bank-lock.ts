/**
 * The lock file: for every id its number and a hash of what grades it. Learners' histories
 * and teachers' links point at ids and numbers, so neither may change its meaning unseen.
 */
import { createHash } from 'node:crypto'
import type { AuthoredBank, AuthoredItem, Fault, PlacedItem } from '../core/bank/schema.ts'
import { itemsOf } from '../core/bank/schema.ts'

export type Lock = Readonly<Record<string, { readonly number: number; readonly hash: string }>>

/** Twelve hex digits over the prompt and everything that decides what is right. */
export function gradedHash(item: AuthoredItem): string {
  return sha256(JSON.stringify(gradedFields(item))).slice(0, 12)
}

/** Eight hex digits over the hashes of all items, whatever file they stand in. */
export function bankHash(items: readonly AuthoredItem[]): string {
  const lines = items.map((item) => `${item.number} ${item.id} ${gradedHash(item)}`)
  return sha256(lines.toSorted().join('\n')).slice(0, 8)
}

/** What differs from the lock without having been accepted there. */
export function lockFaults(bank: AuthoredBank, lock: Lock): readonly Fault[] {
  const items = itemsOf(bank)
  const alive = new Set(items.map(({ item }) => item.id))
  const retired = new Set(bank.retired.retired.map(({ id }) => id))
  const gone = Object.keys(lock).filter((id) => !alive.has(id) && !retired.has(id))
  return [
    ...items.flatMap((placed) => changesOf(placed, lock)),
    ...gone.map((id) => ({ path: ['retired', 'retired'], message: `${id} has vanished from the topics: retire it here with a reason` })),
  ]
}

/**
 * The lock with the bank's new ids added, and with the changed ones that are accepted by name.
 * Retired ids stay, so that their numbers are never given again.
 */
export function updateLock(bank: AuthoredBank, lock: Lock, accepted: readonly string[]): Lock {
  const entries = new Map(Object.entries(lock))
  for (const { item } of itemsOf(bank)) {
    if (!entries.has(item.id) || accepted.includes(item.id)) entries.set(item.id, { number: item.number, hash: gradedHash(item) })
  }
  return Object.fromEntries([...entries].toSorted(([, a], [, b]) => a.number - b.number))
}

/** One id a line, so that a change shows as one line. */
export function lockText(lock: Lock): string {
  const lines = Object.entries(lock).map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function changesOf({ item, path }: PlacedItem, lock: Lock): readonly Fault[] {
  const locked = lock[item.id]
  if (locked === undefined) {
    const owner = Object.entries(lock).find(([, entry]) => entry.number === item.number)
    if (owner !== undefined) return [{ path: [...path, 'number'], message: `number ${item.number} has belonged to ${owner[0]}; take the next free one` }]
    return [{ path: [...path, 'id'], message: `${item.id} is not in the lock yet: npm run bank -- --lock` }]
  }
  if (locked.number !== item.number) return [{ path: [...path, 'number'], message: `${item.id} had number ${locked.number}; numbers never change` }]
  if (locked.hash === gradedHash(item)) return []
  return [{ path, message: `${item.id} asks or grades differently than before: give a new meaning a new id, or accept a mere wording: npm run bank -- --lock --accept ${item.id}` }]
}

function gradedFields(item: AuthoredItem): unknown {
  const { kind, prompt } = item
  switch (item.kind) {
    case 'flip':
      return { kind, prompt, answer: item.answer }
    case 'cloze':
    case 'typed':
      return { kind, prompt, answer: item.answer, accept: item.accept }
    case 'choice':
    case 'multiple':
      return { kind, prompt, options: item.options.map(({ text, right }) => ({ text, right })) }
    case 'true-false':
      return { kind, prompt, answer: item.answer }
    case 'number':
      return { kind, prompt, value: item.value, tolerance: item.tolerance, unit: item.unit }
    case 'date':
      return { kind, prompt, value: item.value }
    case 'order':
      return { kind, prompt, steps: item.steps.map(({ text }) => text) }
    case 'match':
      return { kind, prompt, pairs: item.pairs }
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
