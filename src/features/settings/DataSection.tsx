import { usePageMessages } from '../../ui/app-context.ts'
import { SettingsGroup } from './controls.tsx'
import type { SettingsModel } from './settings-model.ts'

/** How much there is, and the way to the page that says all about it. */
export function DataSection({ model }: { readonly model: SettingsModel }) {
  const { settings } = usePageMessages()
  return (
    <SettingsGroup title={settings.data}>
      <p class="DataSection-count">{settings.answers(model.answers.value)}</p>
      <p>
        <a href="#/data">{settings.dataHint}</a>
      </p>
      <p class="DataSection-version">{settings.version(model.version)}</p>
    </SettingsGroup>
  )
}
