import { headsOnFacts } from '../../core/bank/pictures.ts'
import { cardOf } from '../../core/log/state.ts'
import { countMastery } from '../../core/stats/mastery.ts'
import { PicturesPage } from '../../features/pictures/PicturesPage.tsx'
import { createPicturesModel } from '../../features/pictures/pictures-model.ts'
import type { AppModel } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

export function drawPicture({ ports: { bank, i18n, learner } }: AppModel) {
  const model = createPicturesModel({
    bank,
    language: i18n.language,
    masteryOf(facts) {
      const state = learner.state()
      return countMastery(headsOnFacts(bank.bank.heads, facts).map(({ id }) => cardOf(state, id)))
    },
  })
  return (route: RouteOf<'picture'>) => <PicturesPage model={model} picture={route.picture} />
}
