/** Runs housekeeping when the browser has nothing better to do; Safari has no idle callback and gets a pause instead. */
export function whenIdle(task: () => unknown): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 10_000 })
  else setTimeout(task, 3000)
}

/** Resolves once the page has everything it asked for: what follows competes with nothing the learner waits for. */
export function whenLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve()
    else addEventListener('load', () => resolve(), { once: true })
  })
}
