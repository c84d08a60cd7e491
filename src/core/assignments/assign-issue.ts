/** What can be wrong with what was handed over, in codes that each name a message. */
import type { Issue } from '../lib/result.ts'

export const ASSIGN_ISSUE_CODES = [
  /** No link of ours in the text. */
  'token-none',
  /** More text than anybody means to hand over. */
  'text-too-long',
  /** A file that is no text, or not in UTF-8. */
  'file-not-text',
  /** The end is missing. */
  'token-cut',
  /** Something changed on the way. */
  'token-damaged',
  /** Written by a newer version of the app. */
  'token-newer',
  /** Whole, but with contents that this app would not have written. */
  'token-unsound',
  /** Sealed for the key of another teacher. */
  'seal-other-key',
  /** Sealed for this key, but does not open: changed, or sealed for another assignment. */
  'seal-broken',
  /** The teacher's key in an assignment is no key. */
  'key-unsound',
  /** `params.group` of the printed code, from 1, was copied with a slip. */
  'key-code-slip',
  /** The printed code has `params.signs` signs instead of `params.wanted`. */
  'key-code-length',
  /** The backup does not open: another passphrase, or the backup is damaged. */
  'key-passphrase',
  /** The questions come from a bank that this app does not have. */
  'bank-unknown',
  /** The bank has another edition here: `params.missing` of `params.items` questions are not in it. */
  'bank-edition',
] as const
export type AssignIssueCode = (typeof ASSIGN_ISSUE_CODES)[number]
export type AssignIssue = Issue & { readonly code: AssignIssueCode }
