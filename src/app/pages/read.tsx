import { ReadPage } from '../../features/read/ReadPage.tsx'
import { createReadModel } from '../../features/read/read-model.ts'
import type { AppModel } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

export function drawRead({ ports: { bank, i18n, learner } }: AppModel) {
  const model = createReadModel({ bank, language: i18n.language, sectionsRead: () => learner.state().sections, markRead: learner.markRead })
  return (route: RouteOf<'read'>) => <ReadPage model={model} section={route.section} paragraph={route.paragraph} />
}
