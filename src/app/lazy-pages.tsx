import type { ComponentChild } from 'preact'
import type { AppModel } from './app-model.ts'
import type { Route } from './routes.ts'

/** Routes whose pages the first question does not need. */
export type LazyRoute = Exclude<Route, { readonly page: 'home' | 'study' | 'quiz' | 'not-found' }>

type RouteOf<P extends LazyRoute['page']> = Extract<LazyRoute, { readonly page: P }>
type Loader<P extends LazyRoute['page']> = (model: AppModel) => Promise<(route: RouteOf<P>) => ComponentChild>

const loaders: { readonly [P in LazyRoute['page']]: Loader<P> } = {
  async read({ ports: { bank, i18n, learner } }) {
    const [{ ReadPage }, { createReadModel }] = await Promise.all([import('../features/read/ReadPage.tsx'), import('../features/read/read-model.ts')])
    const model = createReadModel({ bank, language: i18n.language, sectionsRead: () => learner.state().sections, markRead: learner.markRead })
    return (route) => <ReadPage model={model} section={route.section} paragraph={route.paragraph} />
  },

  async picture({ ports: { bank, i18n, learner } }) {
    const [{ PicturesPage }, { createPicturesModel }, { countMastery }, { headsOnFacts }, { cardOf }] = await Promise.all([
      import('../features/pictures/PicturesPage.tsx'),
      import('../features/pictures/pictures-model.ts'),
      import('../core/stats/mastery.ts'),
      import('../core/bank/pictures.ts'),
      import('../core/log/state.ts'),
    ])
    const model = createPicturesModel({
      bank,
      language: i18n.language,
      masteryOf(facts) {
        const state = learner.state()
        return countMastery(headsOnFacts(bank.bank.heads, facts).map(({ id }) => cardOf(state, id)))
      },
    })
    return (route) => <PicturesPage model={model} picture={route.picture} />
  },

  async browse({ ports: { bank, clock, i18n, learner } }) {
    const [{ BrowsePage }, { createBrowseModel }] = await Promise.all([import('../features/browse/BrowsePage.tsx'), import('../features/browse/browse-model.ts')])
    const model = createBrowseModel({ bank, clock, language: i18n.language, state: learner.state, history: learner.history })
    return (route) => <BrowsePage model={model} target={route.target} />
  },

  async settings({ ports: { clock, learner, saveFile } }) {
    const [{ SettingsPage }, { createSettingsModel }] = await Promise.all([import('../features/settings/SettingsPage.tsx'), import('../features/settings/settings-model.ts')])
    const model = createSettingsModel({
      clock,
      state: learner.state,
      setSetting: learner.setSetting,
      retry: learner.retry,
      everything: learner.everything,
      saveFile: (name, content) => saveFile({ name, content, type: 'application/json' }),
      version: document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '',
    })
    return () => <SettingsPage model={model} />
  },
}

/** @returns how to draw the page, with its model made; rejects when its code or its messages cannot be loaded */
export async function loadPage(page: LazyRoute['page'], model: AppModel): Promise<(route: LazyRoute) => ComponentChild> {
  const [draw] = await Promise.all([loaders[page](model), model.ports.i18n.loadPages()])
  // The table ties page and route together; past this line the compiler cannot follow.
  return draw as (route: LazyRoute) => ComponentChild
}
