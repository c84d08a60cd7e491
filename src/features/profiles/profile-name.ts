import type { Profile } from '../../core/lib/profile.ts'
import { usePageMessages } from '../../ui/app-context.ts'

/** What to call a profile, also one that has no name. */
export function useProfileName({ id, name }: Profile): string {
  const { profiles } = usePageMessages()
  if (name !== '') return name
  return id === '' ? profiles.first : profiles.lost
}
