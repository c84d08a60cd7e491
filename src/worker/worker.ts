/** The worker: runs jobs and says what came of them. The page's side is src/platform/engine.ts. */
import type { JobReply, JobRequest, Jobs } from '../core/lib/engine.ts'
import { JOBS } from './jobs.ts'

const jobs: Jobs = JOBS

self.addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages go to its own page
  self.postMessage(reply(data))
})

function reply({ id, job, input }: JobRequest): JobReply {
  try {
    const run = jobs[job]
    if (run === undefined) throw new Error(`Inconsistent: there is no job “${job}”`)
    return { id, output: run(input as never) }
  } catch (error) {
    return { id, error: String(error) }
  }
}
