import type { Result } from '../lib/result.ts'
import type { AssignIssue } from './assign-issue.ts'
import type { Assignment } from './assignment.ts'
import type { PupilResult } from './result.ts'

/**
 * A teacher's key for daily use. It can be cloned on to the shelf; what is secret in it cannot be read
 * out again, and a copy of it as JSON is empty.
 */
export type TeacherKey = {
  /** As `Assignment.teacherKey`. */
  readonly publicKey: string
  /** The browser's own object. */
  readonly privateKey: object
}

/** The port to what seals results to a teacher's key. Each function rejects only where the browser has no cryptography (a page that is not served securely). */
export type Sealing = {
  /** A new key, 32 secret bytes: what backups are made of. It lives nowhere until the caller keeps it. */
  createSecret(): Promise<Uint8Array>
  /** The secret as a key for daily use; fails with `key-unsound` for bytes that are no key. */
  adopt(secret: Uint8Array): Promise<Result<TeacherKey, AssignIssue>>
  /** What was put on the shelf as a key; undefined where it is none. */
  recall(value: unknown): TeacherKey | undefined
  /** SHA-256 of a public key, for `keyWords` and `keyId`; fails with `key-unsound` for a text that is no key. */
  fingerprint(publicKey: string): Promise<Result<Uint8Array, AssignIssue>>
  /** @returns `#r=...` */
  seal(result: PupilResult, assignment: Assignment): Promise<Result<string, AssignIssue>>
  /** @param signs what stands after `#r=` */
  open(signs: string, key: TeacherKey): Promise<Result<PupilResult, AssignIssue>>
  /** The secret under a passphrase: `#k=...`. Takes about a second on purpose. */
  lock(secret: Uint8Array, passphrase: string): Promise<string>
  /** @param signs what stands after `#k=` */
  unlock(signs: string, passphrase: string): Promise<Result<Uint8Array, AssignIssue>>
}
