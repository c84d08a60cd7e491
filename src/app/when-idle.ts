/** Runs housekeeping when the browser has nothing better to do; Safari has no idle callback and gets a pause instead. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 10_000 })
  else setTimeout(task, 3000)
}
