import { WaysPage } from '../../features/ways/WaysPage.tsx'
import { createWaysModel } from '../../features/ways/ways-model.ts'
import type { AppModel } from '../app-model.ts'

export function drawWays({ ports: { bank, clock, learner } }: AppModel) {
  const model = createWaysModel({ bank, clock, state: learner.state, everything: learner.everything, setSetting: learner.setSetting, retry: learner.retry })
  return () => <WaysPage model={model} />
}
