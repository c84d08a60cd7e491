import { usePageMessages } from '../../ui/app-context.ts'
import { Choice, Switch } from './controls.tsx'
import type { SettingsModel } from './settings-model.ts'

/** How the app speaks and looks, and how its text meets the eye, the ear and the hand. */

export type ViewProps = { readonly model: SettingsModel }

export const useEntries = () => usePageMessages().settings.entries

const SIZES = { '1': 1, '1.15': 1.15, '1.3': 1.3, '1.6': 1.6 } as const
type Size = keyof typeof SIZES

export function LanguageView({ model }: ViewProps) {
  return (
    <Choice {...useEntries().language} langOf={(value) => (value === 'auto' ? undefined : value)} value={model.settings.value.language} onChoose={(value) => void model.set('language', value)} />
  )
}

export function ThemeView({ model }: ViewProps) {
  return <Choice {...useEntries().theme} value={model.settings.value.theme} onChoose={(value) => void model.set('theme', value)} />
}

export function TextSizeView({ model }: ViewProps) {
  return <Choice<Size> {...useEntries().textSize} value={String(model.settings.value.textSize) as Size} onChoose={(value) => void model.set('textSize', SIZES[value])} />
}

export function SpacingView({ model }: ViewProps) {
  return <Switch {...useEntries().spacing} on={model.settings.value.spacing === 'wide'} onSwitch={(on) => void model.set('spacing', on ? 'wide' : 'normal')} />
}

export function MotionView({ model }: ViewProps) {
  return <Switch {...useEntries().motion} on={model.settings.value.motion === 'reduced'} onSwitch={(on) => void model.set('motion', on ? 'reduced' : 'system')} />
}

export function ReadAloudView({ model }: ViewProps) {
  return <Switch {...useEntries().readAloud} on={model.settings.value.readAloud} onSwitch={(on) => void model.set('readAloud', on)} />
}

export function HapticsView({ model }: ViewProps) {
  return <Switch {...useEntries().haptics} on={model.settings.value.haptics} onSwitch={(on) => void model.set('haptics', on)} />
}
