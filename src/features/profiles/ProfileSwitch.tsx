import { useEffect, useState } from 'preact/hooks'
import type { Profile } from '../../core/lib/profile.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProfileMark } from '../../ui/ProfileMark.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { useProfileName } from './profile-name.ts'
import type { ProfilesModel } from './profiles-model.ts'
import './ProfileSwitch.css'

/** Who studies now, on the start page of a device that several share; a touch lets another of them study. */
export function ProfileSwitch({ model }: { readonly model: ProfilesModel }) {
  const { profiles, shell } = usePageMessages()
  const [isOpen, open] = useState(false)
  useEffect(() => void model.load(), [model])

  const others = (model.profiles.value ?? []).filter(({ id }) => id !== model.current.id)
  const failure = model.failure.value
  if (others.length === 0) return null
  return (
    <div class="ProfileSwitch">
      <Button aria-haspopup="dialog" onClick={() => open(true)}>
        <span class="visually-hidden">{profiles.here} </span>
        <Named profile={model.current} />
      </Button>
      {isOpen && (
        <Dialog title={profiles.title} onClose={() => open(false)}>
          {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
          {others.map((profile) => (
            <Button key={profile.id} wide onClick={() => model.switchTo(profile)}>
              <Named profile={profile} text={profiles.switchTo} />
            </Button>
          ))}
          <a href="#/profiles">{profiles.manage}</a>
        </Dialog>
      )}
    </div>
  )
}

function Named({ profile, text = String }: { readonly profile: Profile; readonly text?: (name: string) => string }) {
  const name = useProfileName(profile)
  return (
    <>
      <ProfileMark profile={profile} />
      <bdi>{text(name)}</bdi>
    </>
  )
}
