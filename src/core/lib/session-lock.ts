/** One study session at a time over all tabs of the learner. */
export type SessionLock = {
  /** @returns a function that gives the lock back, or undefined while another tab holds it */
  take(): Promise<(() => void) | undefined>
}
