import type { ComponentChild } from 'preact'
import type { AppModel } from './app-model.ts'
import type { Route, RouteOf } from './routes.ts'

/** Routes whose pages the first question does not need. */
export type LazyRoute = Exclude<Route, { readonly page: 'home' | 'study' | 'not-found' }>

type Draw<P extends LazyRoute['page']> = (route: RouteOf<P>) => ComponentChild

/** What draws each page: its views, its model, and what puts them together. Which pages come in one file, vite.config.ts says. */
const loaders: { readonly [P in LazyRoute['page']]: () => Promise<(app: AppModel) => Draw<P>> } = {
  read: async () => (await import('./pages/read.tsx')).drawRead,
  print: async () => (await import('./pages/print.tsx')).drawPrint,
  picture: async () => (await import('./pages/picture.tsx')).drawPicture,
  browse: async () => (await import('./pages/browse.tsx')).drawBrowse,
  profiles: async () => (await import('./pages/profiles.tsx')).drawProfiles,
  sets: async () => (await import('./pages/sets.tsx')).drawSets,
  teach: async () => (await import('./pages/teach.tsx')).drawTeach,
  collect: async () => (await import('./pages/teach.tsx')).drawCollect,
  class: async () => (await import('./pages/gradebook.tsx')).drawGradebook,
  exam: async () => (await import('./pages/exam.tsx')).drawExam,
  reminders: async () => (await import('./pages/reminders.tsx')).drawReminders,
  quiz: async () => (await import('./pages/quiz.tsx')).drawQuiz,
  memory: async () => (await import('./pages/memory.tsx')).drawMemory,
  progress: async () => (await import('./pages/progress.tsx')).drawProgress,
  ways: async () => (await import('./pages/ways.tsx')).drawWays,
  data: async () => (await import('./pages/data.tsx')).drawData,
  settings: async () => (await import('./pages/settings.tsx')).drawSettings,
}

/** @returns how to draw the page, with its model made; rejects when its code or its messages cannot be loaded */
export async function loadPage(page: LazyRoute['page'], app: AppModel): Promise<(route: LazyRoute) => ComponentChild> {
  const [drawWith] = await Promise.all([loaders[page](), app.ports.i18n.loadPages()])
  // The table ties page and route together; past this line the compiler cannot follow.
  return drawWith(app) as (route: LazyRoute) => ComponentChild
}
