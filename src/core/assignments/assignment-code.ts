/** An assignment as the text of a link, from `#a=` on. */
import { bitReader, isPastEnd, packBits, readBits, readBytes, writeBits, writeBytes, type Bits } from '../lib/bits.ts'
import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import { fail, succeed, type Result } from '../lib/result.ts'
import type { AssignIssue } from './assign-issue.ts'
import { MAX_TEXT, type Assignment } from './assignment.ts'
import { readNumbers, writeNumbers } from './number-set.ts'
import { readSettings, writeSettings } from './settings-code.ts'
import { readTexts, writeTexts } from './text-code.ts'
import { readToken, writeToken } from './token.ts'

export const ASSIGNMENT_VERSION = 1
const MAX_BANK_ID = 40
/** A compressed point starts with 2 or 3: the parity of y. */
const KEY_BYTES = 33

/** @returns `#a=...`; texts are tidied and cut to what `MAX_TEXT` allows */
export function writeAssignment(assignment: Assignment): string {
  const bits: Bits = []
  const [form = 0, ...x] = fromBase64url(assignment.teacherKey) ?? []
  if (x.length !== KEY_BYTES - 1) throw new Error('Inconsistent: the key of the teacher is no point')
  writeBytes(bits, fromHex(assignment.bank.hash))
  writeBytes(bits, fromHex(assignment.id))
  writeBits(bits, form - 2, 1)
  writeBytes(bits, Uint8Array.from(x))
  writeSettings(bits, assignment.settings)
  writeNumbers(bits, assignment.items)
  writeTexts(bits, [[assignment.bank.id, MAX_BANK_ID], ...TEXTS.map((field) => [assignment[field], MAX_TEXT[field]] as const)])
  return writeToken('a', ASSIGNMENT_VERSION, packBits(bits))
}

/**
 * @param signs what stands after `#a=`
 * @returns the assignment, built anew field by field; whether its key is a key, and its bank this app's, is not looked at here
 */
export function readAssignment(signs: string): Result<Assignment, AssignIssue> {
  const token = readToken('a', signs)
  if (!token.ok) return token
  const { version, body } = token.value
  if (version > ASSIGNMENT_VERSION) return fail({ code: 'token-newer' })
  const assignment = version === ASSIGNMENT_VERSION ? assignmentOf(body) : undefined
  // Written again it must come out the same: what could be said in two ways would have two tokens.
  return assignment !== undefined && writeAssignment(assignment) === `#a=${signs}` ? succeed(assignment) : fail({ code: 'token-unsound' })
}

/** In the order of the code, for ever. */
const TEXTS = ['title', 'className', 'instructions', 'teacher'] as const

function assignmentOf(body: Uint8Array): Assignment | undefined {
  const reader = bitReader(body)
  const hash = toHex(readBytes(reader, 4))
  const id = toHex(readBytes(reader, 8))
  const form = 2 + readBits(reader, 1)
  const teacherKey = toBase64url(Uint8Array.of(form, ...readBytes(reader, KEY_BYTES - 1)))
  const settings = readSettings(reader)
  const items = readNumbers(reader)
  if (settings === undefined || items === undefined || items.length === 0 || isPastEnd(reader)) return undefined
  const [bankId, title, className, instructions, teacher] = readTexts(reader, [MAX_BANK_ID, ...TEXTS.map((field) => MAX_TEXT[field])]) ?? []
  if (bankId === undefined || title === undefined || className === undefined || instructions === undefined || teacher === undefined) return undefined
  return { version: ASSIGNMENT_VERSION, id, bank: { id: bankId, hash }, title, className, instructions, teacher, teacherKey, settings, items }
}
