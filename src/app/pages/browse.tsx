import { BrowsePage } from '../../features/browse/BrowsePage.tsx'
import { createBrowseModel } from '../../features/browse/browse-model.ts'
import type { AppModel } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

export function drawBrowse({ ports: { bank, clock, i18n, learner } }: AppModel) {
  const model = createBrowseModel({ bank, clock, language: i18n.language, state: learner.state, history: learner.history, record: learner.record })
  return (route: RouteOf<'browse'>) => <BrowsePage model={model} target={route.target} />
}
