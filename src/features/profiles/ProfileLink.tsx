import type { Profile } from '../../core/lib/profile.ts'
import { ProfileMark } from '../../ui/ProfileMark.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { useProfileName } from './profile-name.ts'
import './ProfileLink.css'

/** Who studies now, on the start page of a device that several share: the way to let another of them study. */
export function ProfileLink({ profile }: { readonly profile: Profile }) {
  const { profiles } = usePageMessages()
  return (
    <a class="Button ProfileLink" data-look="soft" href="#/profiles">
      <ProfileMark profile={profile} />
      <span class="visually-hidden">{profiles.here} </span>
      <bdi>{useProfileName(profile)}</bdi>
    </a>
  )
}
