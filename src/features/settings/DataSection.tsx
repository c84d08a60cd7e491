import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { BringBack } from './BringBack.tsx'
import { SettingsGroup } from './controls.tsx'
import type { SettingsModel } from './settings-model.ts'

/** Where the learner's data lives, how much of it there is, and how to keep it safe. */
export function DataSection({ model }: { readonly model: SettingsModel }) {
  const { settings } = usePageMessages()
  const saved = model.saved.value
  return (
    <SettingsGroup title={settings.data}>
      <p>{settings.dataWhere}</p>
      <p class="DataSection-count">{settings.answers(model.answers.value)}</p>
      <div class="DataSection-copy">
        <Button onClick={() => void model.saveCopy()}>{settings.saveCopy}</Button>
        <p>{settings.saveCopyHint}</p>
        <p role="status">{saved !== undefined && settings.copySaved(saved)}</p>
      </div>
      <BringBack model={model.bringBack} />
      <p class="DataSection-version">{settings.version(model.version)}</p>
    </SettingsGroup>
  )
}
