/** Work too long for the thread that draws: functions from data to data, by name. */
export type Jobs = { readonly [job: string]: (input: never) => unknown }

/** The port behind which jobs run. */
export type Engine<J extends Jobs> = {
  /** One job after the other. Rejects where the job throws or its code cannot be loaded. */
  run<N extends keyof J & string>(job: N, input: Parameters<J[N]>[0]): Promise<ReturnType<J[N]>>
}

/** What is sent to a worker, and what comes back. */
export type JobRequest = { readonly id: number; readonly job: string; readonly input: unknown }
export type JobReply = { readonly id: number; readonly output: unknown } | { readonly id: number; readonly error: string }
