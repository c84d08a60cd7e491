import type { Profile } from '../core/lib/profile.ts'
import { ProfileLink } from '../features/profiles/ProfileLink.tsx'
import { PageWords } from '../ui/PageWords.tsx'

/** The learner's mark on the start page. */
export function WhoStudies({ profile }: { readonly profile: Profile }) {
  return (
    <PageWords>
      <ProfileLink profile={profile} />
    </PageWords>
  )
}
