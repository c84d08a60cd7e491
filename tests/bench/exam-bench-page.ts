/** The part of the exam bench that runs in a browser: by the page's own thread and, with the same code, by the app's worker. */
import type { JobReply, JobRequest } from '../../src/core/lib/engine.ts'
import { planExam } from '../../src/core/scheduler/exam/plan.ts'
import type { ExamInput } from '../../src/core/scheduler/exam/types.ts'
import { DEFAULT_PARAMETERS } from '../../src/core/scheduler/fsrs.ts'

/** Where an exam of 300 items in 60 days may stand. */
export const EXAMS = ['all new', 'half met', 'all met'] as const
export type ExamName = (typeof EXAMS)[number]

const ITEMS = 300
const MET = { 'all new': 0, 'half met': ITEMS / 2, 'all met': ITEMS } as const satisfies Record<ExamName, number>

export type ExamBenchPage = {
  /** Milliseconds of each plan in turn, the first with code that nothing has warmed up. */
  onPage(exam: ExamName, minutesPerDay: number, rounds: number): readonly number[]
  /** Milliseconds until the plan is there, the start of the worker included. */
  inWorker(exam: ExamName, minutesPerDay: number): Promise<number>
  /** Milliseconds of a fixed piece of arithmetic: says how strong a throttle is. */
  yardstick(): number
}

const page: ExamBenchPage = {
  onPage: (exam, minutesPerDay, rounds) => Array.from({ length: rounds }, () => timeOf(() => planExam(anExam(MET[exam], minutesPerDay)))),
  inWorker: (exam, minutesPerDay) => inWorker(anExam(MET[exam], minutesPerDay)),
  yardstick: () =>
    timeOf(() => {
      let sum = 0
      for (let i = 1; i < 3_000_000; i += 1) sum += Math.log(i)
      return sum
    }),
}

/** The way of src/platform/engine.ts, without its policy of what may be loaded. */
function inWorker(input: ExamInput): Promise<number> {
  const worker = new Worker('/worker.js')
  const start = performance.now()
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.addEventListener('message', ({ data }: MessageEvent<JobReply>) => {
      worker.terminate()
      if ('error' in data) reject(new Error(data.error))
      else resolve(performance.now() - start)
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ id: 1, job: 'planExam', input } satisfies JobRequest)
  })
}

function anExam(met: number, minutesPerDay: number): ExamInput {
  return {
    parameters: DEFAULT_PARAMETERS,
    cards: {
      stability: Float64Array.from({ length: met }, (_, i) => 0.5 + ((i * 7) % 40)),
      difficulty: Float64Array.from({ length: met }, (_, i) => 1 + (i % 9)),
      elapsedDays: Int32Array.from({ length: met }, (_, i) => i % 12),
      lot: Float64Array.from({ length: met }, (_, i) => ((i * 37) % 100) / 100),
    },
    unseen: ITEMS - met,
    days: 60,
    minutesPerDay,
    minutesSpent: 0,
    newPerDay: 10,
    metToday: 0,
    capacity: [],
    keep: false,
  }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

Object.assign(globalThis, { examBench: page })
