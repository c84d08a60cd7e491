import { SettingsPage } from '../../features/settings/SettingsPage.tsx'
import { createSettingsModel } from '../../features/settings/settings-model.ts'
import type { AppModel } from '../app-model.ts'

export function drawSettings({ ports: { clock, learner, saveFile } }: AppModel) {
  const model = createSettingsModel({
    clock,
    state: learner.state,
    setSetting: learner.setSetting,
    retry: learner.retry,
    everything: learner.everything,
    bringBack: learner.bringBack,
    saveFile: (name, content) => saveFile({ name, content, type: 'application/json' }),
    version: document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '',
  })
  return () => <SettingsPage model={model} />
}
