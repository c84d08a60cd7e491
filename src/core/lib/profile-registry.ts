import type { Profile } from './profile.ts'
import type { Result } from './result.ts'
import type { StoreIssue } from './store-issue.ts'

/** The port behind which the profiles of this browser are known by name. */
export type ProfileRegistry = {
  /** Those that were kept, and those whose data is here but whose name was lost. */
  list(): Promise<Result<readonly Profile[], StoreIssue>>
  keep(profile: Profile): Promise<Result<undefined, StoreIssue>>
  /** Deletes the profile with all its data, in both baskets, for good. */
  remove(id: string): Promise<Result<undefined, StoreIssue>>
  close(): void
}
