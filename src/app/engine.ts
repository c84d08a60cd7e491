// oxlint-disable-next-line import/default -- the bundler makes this module
import workerUrl from '../worker/worker.ts?worker&url'
import type { Engine } from '../core/lib/engine.ts'
import { createEngine } from '../platform/engine.ts'
import type { JOBS } from '../worker/jobs.ts'

export type AppEngine = Engine<typeof JOBS>

let engine: AppEngine | undefined

/** The app's one engine: its jobs run one after the other, in one worker. */
export function appEngine(): AppEngine {
  return (engine ??= createEngine(new URL(workerUrl, document.baseURI)))
}
