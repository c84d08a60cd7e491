import { SettingsPage } from '../../features/settings/SettingsPage.tsx'
import { createSettingsModel } from '../../features/settings/settings-model.ts'
import { pageLoaders } from '../../i18n/i18n-model.ts'
import { canBuzz } from '../../platform/haptics.ts'
import { createSpeech } from '../../platform/speech.ts'
import type { AppModel } from '../app-model.ts'

export function drawSettings({ ports: { learner } }: AppModel) {
  const model = createSettingsModel({
    state: learner.state,
    setSetting: learner.setSetting,
    retry: learner.retry,
    loadEntries: async (language) => (await pageLoaders[language]()).settings.entries,
    hasVoice: createSpeech().hasVoice,
    canBuzz: canBuzz(),
    version: document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '',
  })
  return () => <SettingsPage model={model} />
}
