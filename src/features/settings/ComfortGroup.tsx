import { useLoaded } from '../../ui/lazy.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { Choice, SettingsGroup, Switch } from './controls.tsx'
import type { SettingsModel } from './settings-model.ts'

const SIZES = { '1': 1, '1.15': 1.15, '1.3': 1.3, '1.6': 1.6 } as const
type Size = keyof typeof SIZES

/** How the text meets the eye, the ear and the hand. */
export function ComfortGroup({ model }: { readonly model: SettingsModel }) {
  const { settings } = usePageMessages()
  const { textSize, spacing, motion, haptics, readAloud } = model.settings.value
  const voice = useLoaded(model.hasVoice(useApp().i18n.language.value))
  return (
    <SettingsGroup title={settings.comfort}>
      <Choice
        legend={settings.textSize}
        hint={settings.textSizeHint}
        options={(Object.keys(SIZES) as Size[]).map((value) => ({ value, label: settings.textSizes[value] }))}
        value={String(textSize) as Size}
        onChoose={(value) => void model.set('textSize', SIZES[value])}
      />
      <Switch label={settings.wideSpacing} hint={settings.wideSpacingHint} on={spacing === 'wide'} onSwitch={(on) => void model.set('spacing', on ? 'wide' : 'normal')} />
      <Switch label={settings.lessMotion} hint={settings.lessMotionHint} on={motion === 'reduced'} onSwitch={(on) => void model.set('motion', on ? 'reduced' : 'system')} />
      {voice.kind === 'ready' && voice.value && <Switch label={settings.readAloud} hint={settings.readAloudHint} on={readAloud} onSwitch={(on) => void model.set('readAloud', on)} />}
      {model.canBuzz && <Switch label={settings.haptics} hint={settings.hapticsHint} on={haptics} onSwitch={(on) => void model.set('haptics', on)} />}
    </SettingsGroup>
  )
}
