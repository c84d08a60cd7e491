import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test'
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PHONE } from './phone.ts'
import type { ProblemWatch } from './problem-watch.ts'

/** A browser profile that outlives its browser: close and open again is a cold start, `kill` is the battery falling out. */
export type Profile = {
  open(): Promise<BrowserContext>
  /** SIGKILL to the whole browser: nothing gets a chance to save. */
  kill(): Promise<void>
  close(): Promise<void>
  dispose(): Promise<void>
}

/** @param place the folder it lies in */
export function createProfile(launchOptions: LaunchOptions, problems: ProblemWatch, place = tmpdir()): Profile {
  const folder = mkdtempSync(join(place, 'rappel-profile-'))
  let context: BrowserContext | undefined

  const close = async () => {
    await context?.close()
    context = undefined
  }
  return {
    async open() {
      context = await chromium.launchPersistentContext(folder, { ...PHONE, ...launchOptions })
      problems.follow(context)
      return context
    },
    async kill() {
      const closed = context?.waitForEvent('close')
      process.kill(browserPid(folder), 'SIGKILL')
      await closed
      context = undefined
    },
    close,
    async dispose() {
      await close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Chromium marks a profile in use by a link named SingletonLock to `host-pid`. */
function browserPid(folder: string): number {
  return Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1))
}
