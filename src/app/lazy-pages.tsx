import type { ComponentChild } from 'preact'
import type { AppModel } from './app-model.ts'
import type { Route } from './routes.ts'

/** Routes whose pages the first question does not need. */
export type LazyRoute = Exclude<Route, { readonly page: 'home' | 'study' | 'quiz' | 'not-found' }>

type RouteOf<P extends LazyRoute['page']> = Extract<LazyRoute, { readonly page: P }>
type Loader<P extends LazyRoute['page']> = (model: AppModel) => Promise<(route: RouteOf<P>) => ComponentChild>

const loaders: { readonly [P in LazyRoute['page']]: Loader<P> } = {
  async read(app) {
    const [{ ReadPage }, { createReadModel }] = await Promise.all([import('../features/read/ReadPage.tsx'), import('../features/read/read-model.ts')])
    const { bank, i18n, learner } = app.ports
    const model = createReadModel({ bank, language: i18n.language, sectionsRead: () => learner.state().sections, markRead: learner.markRead })
    return (route) => <ReadPage model={model} section={route.section} paragraph={route.paragraph} />
  },
}

/** @returns how to draw the page, with its model made; rejects when its code cannot be loaded */
export function loadPage(page: LazyRoute['page'], model: AppModel): Promise<(route: LazyRoute) => ComponentChild> {
  // The table ties page and route together; past this line the compiler cannot follow.
  return loaders[page](model) as Promise<(route: LazyRoute) => ComponentChild>
}
