/** What can be wrong with the storage of this device, in codes that each name a message. */
import type { Issue } from './result.ts'

export const STORE_ISSUE_CODES = [
  /** Another tab keeps an older version of the store open. */
  'store-blocked',
  /** The browser does not answer. */
  'store-timeout',
  /** No room left; nothing was written. */
  'store-full',
  /** What had been stored here is gone, or a part of it cannot be read. */
  'store-lost',
  /** Written by a newer version of the app; nothing was changed. */
  'store-newer',
  /** A write failed; its events are kept in memory. */
  'store-failed',
  /** No storage here; the log lives as long as the page. */
  'store-unavailable',
] as const
export type StoreIssueCode = (typeof STORE_ISSUE_CODES)[number]
export type StoreIssue = Issue & { readonly code: StoreIssueCode }
