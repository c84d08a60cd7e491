/** What a teacher decided about the results of an assignment. The results themselves are never changed: who forgets the edits has them as they came. */
import { foldLetters } from '../lib/text-fold.ts'
import { tidyText } from '../lib/tidy-text.ts'
import { COUNTING_RULES, MAX_ITEMS, MAX_MINUTES, MAX_TEXT, type CountingRule } from './assignment.ts'
import type { KeyEdit, KeyEdits } from './marking.ts'
import type { PupilResult } from './result.ts'

export type PupilEdit = {
  /** The name to go by; two that go by one name are one pupil. */
  readonly name?: string
  /** Minutes on top of the time limit, 0..999. */
  readonly extraMinutes: number
}

export type ClassEdits = {
  readonly keys: KeyEdits
  /** By `senderKey` of what the pupil wrote, with the device or without; the one with the device goes first. */
  readonly pupils: ReadonlyMap<string, PupilEdit>
  /** Another rule than the assignment's; null leaves that. */
  readonly counts: CountingRule | null
}

export const NO_EDITS: ClassEdits = { keys: new Map(), pupils: new Map(), counts: null }

export const editsKey = (assignment: string): string => `class/edits/${assignment}`

/** One name, whatever its case, accents and spaces. */
export const foldName = (name: string): string => foldLetters(name)

/** @param device tells apart two pupils of one name */
export function senderKey({ pupil, device }: { readonly pupil: string; readonly device?: string }): string {
  return device === undefined ? foldName(pupil) : `${foldName(pupil)}/${device}`
}

/** Undefined where nothing was changed about whoever sent the result. */
export function editOf(edits: ClassEdits, { pupil, device }: Pick<PupilResult, 'pupil' | 'device'>): PupilEdit | undefined {
  return edits.pupils.get(senderKey({ pupil, device })) ?? edits.pupils.get(senderKey({ pupil }))
}

/** @param senders `senderKey`s @param part an empty name is no change */
export function withPupils(edits: ClassEdits, senders: readonly string[], part: Partial<PupilEdit>): ClassEdits {
  const name = tidyText(part.name ?? '', MAX_TEXT.pupil)
  const pupils = new Map(edits.pupils)
  for (const sender of senders) {
    const before = edits.pupils.get(sender) ?? edits.pupils.get(sender.replace(/\/[\da-f]{8}$/, ''))
    pupils.set(sender, { extraMinutes: 0, ...before, ...part, ...(name === '' ? before?.name !== undefined && { name: before.name } : { name }) })
  }
  return { ...edits, pupils }
}

/** @param edit undefined gives the item its own key back */
export function withKey(edits: ClassEdits, item: number, edit: KeyEdit | undefined): ClassEdits {
  const keys = new Map(edits.keys)
  if (edit === undefined) keys.delete(item)
  else keys.set(item, edit)
  return { ...edits, keys }
}

export function writeEdits({ keys, pupils, counts }: ClassEdits): unknown {
  return { version: 1, keys: [...keys], pupils: [...pupils], counts }
}

/** Field by field, for it may have come from a copy: what cannot be read is left out. @returns undefined where nothing can be */
export function readEdits(value: unknown): ClassEdits | undefined {
  const { version, keys, pupils, counts } = fieldsOf(value)
  if (version !== 1 || !Array.isArray(keys) || !Array.isArray(pupils)) return undefined
  return {
    keys: new Map(keys.slice(0, MAX_ITEMS).flatMap((entry) => keyEntry(entry) ?? [])),
    pupils: new Map(pupils.flatMap((entry) => pupilEntry(entry) ?? [])),
    counts: COUNTING_RULES.find((rule) => rule === counts) ?? null,
  }
}

/** Options, and texts that are right as well. */
const MAX_PARTS = 50

function keyEntry(entry: unknown): readonly [readonly [number, KeyEdit]] | undefined {
  const [item, value] = pairOf(entry)
  const edit = readKeyEdit(fieldsOf(value))
  return typeof item === 'number' && Number.isInteger(item) && item > 0 && edit !== undefined ? [[item, edit]] : undefined
}

function readKeyEdit({ kind, right, answer, texts }: Fields): KeyEdit | undefined {
  if (kind === 'drop' || kind === 'all-right') return { kind }
  if (kind === 'options' && isListOf(right, (at): at is number => typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < MAX_PARTS) && right.length > 0) return { kind, right }
  if (kind === 'said' && typeof answer === 'boolean') return { kind, answer }
  if (kind === 'accept' && isListOf(texts, (text): text is string => typeof text === 'string' && text.length <= MAX_TEXT.answer)) return { kind, texts }
  return undefined
}

function pupilEntry(entry: unknown): readonly [readonly [string, PupilEdit]] | undefined {
  const [sender, value] = pairOf(entry)
  const { name, extraMinutes } = fieldsOf(value)
  const isSound = typeof sender === 'string' && typeof extraMinutes === 'number' && Number.isInteger(extraMinutes) && extraMinutes >= 0 && extraMinutes <= MAX_MINUTES
  if (!isSound || !(name === undefined || (typeof name === 'string' && name.trim() !== '' && name.length <= MAX_TEXT.pupil))) return undefined
  return [[sender, { extraMinutes, ...(name !== undefined && { name }) }]]
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const pairOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function isListOf<T>(value: unknown, isOne: (part: unknown) => part is T): value is readonly T[] {
  return Array.isArray(value) && value.length <= MAX_PARTS && value.every(isOne)
}
