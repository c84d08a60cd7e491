/**
 * A hint to the other tabs that the log has grown. Hints get lost (a frozen tab hears
 * nothing), so coming back to the foreground counts as one; the store is the truth.
 */
export type TabNews = {
  tell(): void
  /** Runs the task at every hint, one run after the other. @returns how to stop */
  watch(task: () => Promise<void>): () => void
  close(): void
}

export function createTabNews(name: string): TabNews {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`${name}-log`)
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel stays within the origin
    tell: () => channel?.postMessage('grown'),
    watch(task) {
      let running: Promise<void> | undefined
      let isAskedAgain = false
      const run = async (): Promise<void> => {
        do {
          isAskedAgain = false
          await task()
        } while (isAskedAgain)
        running = undefined
      }
      const hear = (): void => {
        isAskedAgain = true
        running ??= run()
      }
      const onVisible = (): void => {
        if (document.visibilityState === 'visible') hear()
      }
      channel?.addEventListener('message', hear)
      if (typeof document !== 'undefined') document.addEventListener('visibilitychange', onVisible)
      return () => {
        channel?.removeEventListener('message', hear)
        if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', onVisible)
      }
    },
    close: () => channel?.close(),
  }
}
