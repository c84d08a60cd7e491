import workerUrl from '../worker/worker.ts?worker&url'
import type { Engine } from '../core/lib/engine.ts'
import { createEngine } from '../platform/engine.ts'
import type { JOBS } from '../worker/jobs.ts'

export type AppEngine = Engine<typeof JOBS>

export const createAppEngine = (): AppEngine => createEngine({ workerUrl: new URL(workerUrl, document.baseURI), loadJobs: async () => (await import('../worker/jobs.ts')).JOBS })
