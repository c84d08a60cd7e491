/** Runs housekeeping when the browser has nothing better to do; Safari has no idle callback and gets a pause instead. */
export function whenIdle(task: () => unknown): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 10_000 })
  else setTimeout(task, 3000)
}

/** Time for the first screen to fetch what it shows: a question's chunk is asked for once the page has been drawn. */
const FIRST_SCREEN_MS = 1000

/** Resolves once the page has everything it asked for: what follows competes with nothing the learner waits for. */
export async function whenLoaded(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise((resolve) => setTimeout(resolve, FIRST_SCREEN_MS))
}
