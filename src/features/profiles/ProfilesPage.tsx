import { useEffect, useState } from 'preact/hooks'
import type { Profile } from '../../core/lib/profile.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProfileMark } from '../../ui/ProfileMark.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { AddProfile } from './AddProfile.tsx'
import { EditProfile } from './EditProfile.tsx'
import type { ProfilesModel } from './profiles-model.ts'
import { useProfileName } from './profile-name.ts'
import './ProfilesPage.css'

/** Everybody who studies on this device, and whose turn it is. */
export function ProfilesPage({ model }: { readonly model: ProfilesModel }) {
  const { profiles, shell } = usePageMessages()
  const [editing, edit] = useState<Profile | undefined>(undefined)
  useEffect(() => {
    void model.load()
  }, [model])

  const failure = model.failure.value
  return (
    <Page class="ProfilesPage">
      <header>
        <h1>{profiles.title}</h1>
        <p>{profiles.lead}</p>
      </header>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      <ul role="list" class="ProfilesPage-list">
        {(model.profiles.value ?? []).map((profile) => (
          <ProfileRow key={profile.id} model={model} profile={profile} onEdit={() => edit(profile)} />
        ))}
      </ul>
      <AddProfile model={model} />
      {editing !== undefined && <EditProfile model={model} profile={editing} onClose={() => edit(undefined)} />}
    </Page>
  )
}

function ProfileRow({ model, profile, onEdit }: { readonly model: ProfilesModel; readonly profile: Profile; readonly onEdit: () => void }) {
  const { profiles } = usePageMessages()
  const isCurrent = profile.id === model.current.id
  const name = useProfileName(profile)
  return (
    <li aria-current={isCurrent || undefined}>
      <ProfileMark profile={profile} />
      <span class="ProfilesPage-name">
        <bdi>{name}</bdi>
        {isCurrent && <small>{profiles.here}</small>}
      </span>
      <Button look="plain" aria-label={profiles.edit(name)} onClick={onEdit}>
        <Icon name="settings" />
      </Button>
      {!isCurrent && (
        <Button aria-label={profiles.switchTo(name)} onClick={() => model.switchTo(profile)}>
          {profiles.switch}
        </Button>
      )}
    </li>
  )
}
