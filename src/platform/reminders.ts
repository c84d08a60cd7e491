import type { DueNote, Reminders } from '../core/lib/reminders.ts'

/** The worker reads them too (src/sw/due-reminder.ts). */
const DUE_CACHE = 'rappel-due'
const DUE_NOTE = 'due-note'
const SYNC_TAG = 'rappel-due'
/** The browser decides when; this is the least. */
const EVERY_MS = 12 * 3_600_000

type PeriodicSync = { register(tag: string, options: { readonly minInterval: number }): Promise<void>; unregister(tag: string): Promise<void>; getTags(): Promise<readonly string[]> }
type Registration = ServiceWorkerRegistration & { readonly periodicSync?: PeriodicSync }
type Badges = { readonly setAppBadge?: (count: number) => Promise<void> }

export function createReminders(): Reminders {
  const badges = navigator as Badges
  const sync = async () => ((await navigator.serviceWorker?.getRegistration()) as Registration | undefined)?.periodicSync
  return {
    canBadge: badges.setAppBadge !== undefined,
    canNotify: async () => 'Notification' in window && (await sync()) !== undefined,
    isOn: async () => (await (await sync())?.getTags())?.includes(SYNC_TAG) ?? false,
    async turnOn() {
      if ((await Notification.requestPermission()) !== 'granted') return false
      try {
        await (await sync())?.register(SYNC_TAG, { minInterval: EVERY_MS })
        return true
      } catch (error) {
        if (error instanceof DOMException) return false
        throw error
      }
    },
    turnOff: async () => (await sync())?.unregister(SYNC_TAG),
    async leave(note: DueNote) {
      await (await caches.open(DUE_CACHE)).put(DUE_NOTE, new Response(JSON.stringify(note)))
      // A browser may have the call and refuse it all the same, where the app is not installed.
      await badges.setAppBadge?.call(navigator, note.due[0] ?? 0).catch((error: unknown) => console.warn('The icon shows no count:', error))
    },
    async forget() {
      if (typeof caches !== 'undefined') await caches.delete(DUE_CACHE)
      await badges.setAppBadge?.call(navigator, 0).catch((error: unknown) => console.warn('The icon keeps its count:', error))
    },
  }
}
