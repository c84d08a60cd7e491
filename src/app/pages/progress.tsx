import { ProgressPage } from '../../features/progress/ProgressPage.tsx'
import { createProgressModel } from '../../features/progress/progress-model.ts'
import type { AppModel } from '../app-model.ts'
import { followRecallShift } from '../recall-shift.ts'

export function drawProgress({ ports }: AppModel) {
  const { bank, clock, learner } = ports
  const shift = followRecallShift(ports)
  const model = createProgressModel({ bank, clock, state: learner.state, recallShift: () => shift.value, everything: learner.everything, setSetting: learner.setSetting })
  return () => <ProgressPage model={model} />
}
