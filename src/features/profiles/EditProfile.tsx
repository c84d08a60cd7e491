import { useId, useState } from 'preact/hooks'
import { MAX_PROFILE_NAME, type Profile } from '../../core/lib/profile.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProfileMark } from '../../ui/ProfileMark.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { useProfileName } from './profile-name.ts'
import type { ProfilesModel } from './profiles-model.ts'

type EditProfileProps = { readonly model: ProfilesModel; readonly profile: Profile; readonly onClose: () => void }

/** Name and colour of a learner, and the way to delete one who is not studying now. */
export function EditProfile({ model, profile, onClose }: EditProfileProps) {
  const { profiles } = usePageMessages()
  const [name, write] = useState(profile.name)
  const [colour, paint] = useState(profile.colour)
  const [removing, ask] = useState(false)
  const shownName = useProfileName(profile)
  const id = useId()
  const canRemove = profile.id !== '' && profile.id !== model.current.id

  if (removing) {
    return (
      <Dialog title={profiles.removeTitle(shownName)} onClose={onClose}>
        <p>{profiles.removeText}</p>
        <div class="EditProfile-actions">
          <Button onClick={() => void model.remove(profile).then(onClose)}>{profiles.removeConfirm}</Button>
          <Button look="strong" onClick={onClose}>
            {profiles.keep}
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={profiles.editTitle} onClose={onClose}>
      <form
        class="EditProfile"
        onSubmit={(event) => {
          event.preventDefault()
          void model.change({ ...profile, name, colour }).then(onClose)
        }}
      >
        <label for={id}>{profiles.name}</label>
        <input id={id} type="text" autocomplete="off" maxLength={MAX_PROFILE_NAME} value={name} onInput={(event) => write(event.currentTarget.value)} />
        <fieldset>
          <legend>{profiles.colour}</legend>
          <div class="EditProfile-colours">
            {profiles.colours.map((label, at) => (
              <label key={label}>
                <input type="radio" name="colour" checked={at === colour} onChange={() => paint(at)} />
                <ProfileMark profile={{ ...profile, name, colour: at }} />
                <span class="visually-hidden">{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="EditProfile-actions">
          {canRemove && (
            <Button look="plain" onClick={() => ask(true)}>
              {profiles.remove(shownName)}
            </Button>
          )}
          <Button type="submit" look="strong">
            {profiles.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
