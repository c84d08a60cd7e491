/**
 * What somebody handed over, whatever way it came: a link, a scanned code, a pasted chat, a file. All of
 * them are texts in which tokens stand, so there is one way in. Nothing is kept here: the caller
 * shows what was found and asks.
 */
import { fail, succeed, type Result } from '../lib/result.ts'
import { utf8Decode, utf8Encode } from '../lib/utf8.ts'
import type { AssignIssue } from './assign-issue.ts'
import { readAssignment } from './assignment-code.ts'
import type { Assignment } from './assignment.ts'
import { readEnvelope, type Envelope } from './envelope.ts'
import { findTokens, type FoundToken } from './find-tokens.ts'
import { readToken } from './token.ts'

export type Handed =
  | { readonly kind: 'assignment'; readonly assignment: Assignment; readonly token: FoundToken }
  /** Still sealed. */
  | { readonly kind: 'result'; readonly envelope: Envelope; readonly token: FoundToken }
  /** The locked backup of a key. */
  | { readonly kind: 'backup'; readonly token: FoundToken }
  | { readonly kind: 'broken'; readonly issue: AssignIssue; readonly token: FoundToken }

/** In characters: the results of a thousand pupils and a long chat around them. */
export const MAX_HANDED = 5_000_000

/** @returns at least one thing that was found, each once, in the order of the text */
export function readHanded(text: string): Result<readonly Handed[], AssignIssue> {
  if (text.length > MAX_HANDED) return fail({ code: 'text-too-long' })
  const found = findTokens(text).map(handedBy)
  return found.length === 0 ? fail({ code: 'token-none' }) : succeed(found)
}

/** The same for the bytes of a file. */
export function readHandedFile(bytes: Uint8Array): Result<readonly Handed[], AssignIssue> {
  if (bytes.length > MAX_HANDED) return fail({ code: 'text-too-long' })
  const text = utf8Decode(bytes)
  return text === undefined ? fail({ code: 'file-not-text' }) : readHanded(text)
}

export const HANDED_FILE = { type: 'text/plain', extension: '.rappel' } as const

/**
 * A file that `readHandedFile` reads: a line for people, then a token a line, so that a line that is
 * damaged leaves the others whole.
 * @param tokens `#a=...`, `#r=...`, `#k=...`
 */
export function writeHandedFile(note: string, tokens: readonly string[]): Uint8Array {
  return utf8Encode([note.replace(/[#%\n]/g, ' '), ...tokens, ''].join('\n'))
}

export const tokenText = ({ kind, signs }: FoundToken): string => `#${kind}=${signs}`

function handedBy(token: FoundToken): Handed {
  switch (token.kind) {
    case 'a': {
      const read = readAssignment(token.signs)
      return read.ok ? { kind: 'assignment', assignment: read.value, token } : broken(token, read.issues)
    }
    case 'r': {
      const read = readEnvelope(token.signs)
      return read.ok ? { kind: 'result', envelope: read.value, token } : broken(token, read.issues)
    }
    case 'k': {
      const read = readToken('k', token.signs)
      return read.ok ? { kind: 'backup', token } : broken(token, read.issues)
    }
  }
}

function broken(token: FoundToken, [issue = { code: 'token-damaged' }]: readonly AssignIssue[]): Handed {
  return { kind: 'broken', issue, token }
}
