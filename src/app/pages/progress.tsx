import { ProgressPage } from '../../features/progress/ProgressPage.tsx'
import { createProgressModel } from '../../features/progress/progress-model.ts'
import type { AppModel } from '../app-model.ts'

export function drawProgress({ ports: { bank, clock, learner } }: AppModel) {
  const model = createProgressModel({ bank, clock, state: learner.state, everything: learner.everything, setSetting: learner.setSetting })
  return () => <ProgressPage model={model} />
}
