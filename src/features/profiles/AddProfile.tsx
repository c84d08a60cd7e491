import { useId, useState } from 'preact/hooks'
import { MAX_PROFILE_NAME } from '../../core/lib/profile.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { ProfilesModel } from './profiles-model.ts'

export function AddProfile({ model }: { readonly model: ProfilesModel }) {
  const { profiles } = usePageMessages()
  const [name, write] = useState('')
  const id = useId()
  return (
    <form
      class="AddProfile"
      onSubmit={(event) => {
        event.preventDefault()
        void model.add(name)
      }}
    >
      <h2>{profiles.addTitle}</h2>
      <label for={id}>{profiles.name}</label>
      <input id={id} type="text" autocomplete="off" maxLength={MAX_PROFILE_NAME} required aria-describedby={`${id}-hint`} value={name} onInput={(event) => write(event.currentTarget.value)} />
      <p id={`${id}-hint`}>{profiles.nameHint}</p>
      <Button type="submit" look="strong">
        {profiles.add}
      </Button>
    </form>
  )
}
