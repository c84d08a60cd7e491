import type { Profile } from '../core/lib/profile.ts'
import './ProfileMark.css'

/** A learner's initial on their colour; decoration beside the name. */
export function ProfileMark({ profile: { name, colour } }: { readonly profile: Profile }) {
  return (
    <span class="ProfileMark" data-colour={colour} aria-hidden="true">
      {[...name][0]?.toUpperCase() ?? '·'}
    </span>
  )
}
