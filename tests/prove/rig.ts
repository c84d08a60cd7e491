/** What a proof needs that drives a real browser without a test around it: the real build on a real server. */
import { BROWSER_FLAGS, BROWSER_HINT, findBrowser } from '../../src/build/find-browser.mjs'
import { startAppServer, type AppServer } from '../e2e/support/app-server.ts'
import buildOnce, { builtApp } from '../e2e/support/build-once.ts'
import { watchForProblems, type ProblemWatch } from '../e2e/support/problem-watch.ts'
import { createProfile, type Profile } from '../e2e/support/profile.ts'

export type Rig = {
  readonly server: AppServer
  readonly problems: ProblemWatch
  /** Does the task with a browser profile of its own. @param place the folder it lies in */
  withProfile<T>(task: (profile: Profile) => Promise<T>, place?: string): Promise<T>
}

/** @throws when a page logged an error, or asked another host */
export async function withRig<T>(task: (rig: Rig) => Promise<T>): Promise<T> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error(BROWSER_HINT)
  const discard = buildOnce()
  const server = await startAppServer({ folder: builtApp() })
  const problems = watchForProblems(new URL(server.url).origin)
  try {
    const seen = await task({
      server,
      problems,
      async withProfile(task, place) {
        const profile = createProfile({ executablePath, args: BROWSER_FLAGS }, problems, place)
        try {
          return await task(profile)
        } finally {
          await profile.dispose()
        }
      },
    })
    if (problems.found.length > 0) throw new Error(problems.found.join('\n'))
    return seen
  } finally {
    await server.stop()
    discard()
  }
}
