import type { StoreIssue, StoreIssueCode } from '../core/lib/store-issue.ts'

export function storeError(name: string, message: string): DOMException {
  return new DOMException(message, name)
}

const CODES: Readonly<Record<string, StoreIssueCode>> = {
  BlockedError: 'store-blocked',
  TimeoutError: 'store-timeout',
  QuotaExceededError: 'store-full',
  LostError: 'store-lost',
  VersionError: 'store-newer',
  SecurityError: 'store-unavailable',
}

/** What an error of the database means to a learner; anything but a DOMException is a bug and goes on. */
export function issueOf(error: unknown): StoreIssue {
  if (!(error instanceof DOMException)) throw error
  return { code: CODES[error.name] ?? 'store-failed', params: { name: error.name } }
}

/**
 * Errors after which nothing has been written and the store is sound. After any other the
 * store may be half broken: a full disk under Chromium, written to once more, made the next
 * start delete everything.
 */
const CLEAN = new Set(['QuotaExceededError', 'DataCloneError', 'BlockedError', 'TimeoutError', 'VersionError', 'InvalidStateError'])

export function isCleanRefusal(error: unknown): boolean {
  return error instanceof DOMException && CLEAN.has(error.name)
}
