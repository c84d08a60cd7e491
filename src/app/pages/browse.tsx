import { BrowsePage } from '../../features/browse/BrowsePage.tsx'
import { createBrowseModel } from '../../features/browse/browse-model.ts'
import type { AppModel } from '../app-model.ts'
import { followRecallShift } from '../recall-shift.ts'
import type { RouteOf } from '../routes.ts'

export function drawBrowse({ ports }: AppModel) {
  const { bank, clock, i18n, learner } = ports
  const shift = followRecallShift(ports)
  const model = createBrowseModel({ bank, clock, language: i18n.language, state: learner.state, recallShift: () => shift.value, history: learner.history, record: learner.record })
  return (route: RouteOf<'browse'>) => <BrowsePage model={model} target={route.target} />
}
