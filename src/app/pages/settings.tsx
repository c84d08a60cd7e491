import { SettingsPage } from '../../features/settings/SettingsPage.tsx'
import { createSettingsModel } from '../../features/settings/settings-model.ts'
import { canBuzz } from '../../platform/haptics.ts'
import { createSpeech } from '../../platform/speech.ts'
import type { AppModel } from '../app-model.ts'

export function drawSettings({ ports: { learner } }: AppModel) {
  const model = createSettingsModel({
    state: learner.state,
    setSetting: learner.setSetting,
    retry: learner.retry,
    hasVoice: createSpeech().hasVoice,
    canBuzz: canBuzz(),
    version: document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '',
  })
  return () => <SettingsPage model={model} />
}
