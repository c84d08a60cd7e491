import type { Engine, JobReply, JobRequest, Jobs } from '../core/lib/engine.ts'
import { trustedUrl } from './trusted-url.ts'

/** An idle worker holds memory that a small phone needs. */
const IDLE_MS = 30_000

/** @param workerUrl a classic worker: module workers are younger than our oldest browsers */
export function createEngine<J extends Jobs>(workerUrl: URL): Engine<J> {
  let worker: Worker | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let line: Promise<unknown> = Promise.resolve()
  let lastId = 0

  function dismiss(): void {
    worker?.terminate()
    worker = undefined
  }

  function runInWorker(running: Worker, job: string, input: unknown): Promise<unknown> {
    const request: JobRequest = { id: (lastId += 1), job, input }
    return new Promise((resolve, reject) => {
      const done = new AbortController()
      const settle = (task: () => void): void => {
        done.abort()
        task()
      }
      const { signal } = done
      running.addEventListener('message', ({ data }: MessageEvent<JobReply>) => {
        if (data.id !== request.id) return
        settle(() => ('error' in data ? reject(new Error(data.error)) : resolve(data.output)))
      }, { signal })
      running.addEventListener('error', (event) => {
        settle(() => reject(new Error(event.message || 'The worker could not be loaded')))
        dismiss()
      }, { signal })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      running.postMessage(request)
    })
  }

  async function perform(job: string, input: unknown): Promise<unknown> {
    clearTimeout(idle)
    worker ??= new Worker(trustedUrl(workerUrl))
    try {
      return await runInWorker(worker, job, input)
    } finally {
      idle = setTimeout(dismiss, IDLE_MS)
    }
  }

  return {
    run(job, input) {
      const done = line.then(() => perform(job, input))
      line = done.catch(() => undefined)
      return done as Promise<never>
    },
  }
}
