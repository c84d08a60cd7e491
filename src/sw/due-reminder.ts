/**
 * Reminders without a server: from time to time the browser wakes the worker, which reads
 * what the app left for it and shows how much is due. It knows no log and no scheduler.
 */

/** Written by src/platform/reminders.ts. */
type DueNote = {
  /** Milliseconds since 1970 at which the first day began. */
  readonly from: number
  /** Reviews due by each day. */
  readonly due: readonly number[]
  readonly title: string
  /** The notification's text, `#` for the count. */
  readonly text: string
}

const DAY_MS = 86_400_000
const DUE_CACHE = 'rappel-due'
const DUE_NOTE = 'due-note'

export async function remind(registration: ServiceWorkerRegistration, now: number): Promise<void> {
  const kept = await (await caches.open(DUE_CACHE)).match(DUE_NOTE)
  if (kept === undefined) return
  const { from, due, title, text } = (await kept.json()) as DueNote
  const count = due[Math.min(Math.max(Math.floor((now - from) / DAY_MS), 0), due.length - 1)] ?? 0
  const { setAppBadge } = navigator as { readonly setAppBadge?: (count: number) => Promise<void> }
  await setAppBadge?.call(navigator, count)
  if (count === 0 || Notification.permission !== 'granted') return
  await registration.showNotification(title, { body: text.replace('#', String(count)), tag: DUE_CACHE, icon: 'icons/icon-192.png' })
}
