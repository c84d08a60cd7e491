/**
 * What every end-to-end test stands on: the real build on a real server, a phone's browser, and two checks that
 * hold in every test: no request goes to another host, and no page logs an error or breaks the policy.
 */
import { test as base, expect as plainExpect, type BrowserContext, type Page } from '@playwright/test'
import { startAppServer, type AppServer } from './app-server.ts'
import { builtApp } from './build-once.ts'
import { createProfile, type Profile } from './profile.ts'
import { watchForProblems, type ProblemWatch } from './problem-watch.ts'

type Fixtures = {
  /** The sub-path the app is served under; `test.use({ appBase: '/rappel/' })` changes it. */
  readonly appBase: string
  readonly server: AppServer
  readonly problems: ProblemWatch
  /** A page at the app's front door, the app drawn. */
  readonly app: App
  /** A browser profile on disk, for cold starts and kills; nothing is open yet. */
  readonly profile: Profile
}

export type App = {
  readonly page: Page
  readonly context: BrowserContext
  readonly server: AppServer
  /** Opens a route such as `#/study`, as a link would. */
  go(hash: string): Promise<void>
  /** Waits until the app says that it is here without a network. */
  readyOffline(): Promise<void>
}

/** Generous, for a worker's install on a busy machine; nothing here is a test of speed. Said here for what runs without a test, too. */
export const expect = plainExpect.configure({ timeout: 15_000 })

export const test = base.extend<Fixtures>({
  appBase: ['/', { option: true }],
  server: async ({ appBase }, use) => {
    const server = await startAppServer({ folder: builtApp(), base: appBase })
    await use(server)
    await server.stop().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_SERVER_NOT_RUNNING') throw error
    })
  },
  problems: async ({ server }, use) => {
    const watch = watchForProblems(new URL(server.url).origin)
    await use(watch)
    expect(watch.found, 'errors, policy violations and requests to other hosts').toEqual([])
  },
  app: async ({ context, page, server, problems }, use) => {
    problems.follow(context)
    await page.goto(server.url)
    await use(asApp(page, server))
  },
  profile: async ({ problems, launchOptions }, use) => {
    const profile = createProfile(launchOptions, problems)
    await use(profile)
    await profile.dispose()
  },
})

/** @param page one that is, or will be, at the app's address */
export function asApp(page: Page, server: AppServer): App {
  return {
    page,
    context: page.context(),
    server,
    async go(hash) {
      await page.goto(new URL(hash, server.url).href)
    },
    async readyOffline() {
      await expect(page.getByText('Ready offline').first()).toBeVisible()
    },
  }
}
