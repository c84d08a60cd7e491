/** The service worker: wires the browser's events to the precache. Pages talk to it through src/platform/app-update.ts. */
import { remind } from './due-reminder.ts'
import { createPrecache, type PrecacheEntry } from './precache.ts'

declare const self: ServiceWorkerGlobalScope & { readonly precacheEntries: readonly PrecacheEntry[] }

const { scope } = self.registration
const precache = createPrecache(self.precacheEntries, scope)

// One missing file fails the install: the old version, or the network, goes on serving.
self.addEventListener('install', (event) => event.waitUntil(precache.fill()))

// Claiming lets the very first visit load its later chunks from the device.
self.addEventListener('activate', (event) => event.waitUntil(precache.prune().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  event.respondWith(answer(request))
})

self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') event.waitUntil(self.skipWaiting())
  if (event.data === 'status') event.waitUntil(reportStatus(event.ports[0]))
})

// Not in the compiler's list of events yet: browsers that know no such sync never send it.
self.addEventListener('periodicsync' as 'sync', (event) => (event as ExtendableEvent).waitUntil(remind(self.registration, Date.now())))

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(scope))
})

/** The kept file, else the network; an unknown address opened offline leads to the app's front door. */
async function answer(request: Request): Promise<Response> {
  const kept = await precache.match(request.url)
  if (kept !== undefined) return kept
  if (request.mode !== 'navigate') return fetch(request)
  return fetch(request).catch(() => Response.redirect(scope))
}

/** Browsers short of room drop files one by one: asking for the status also brings back what is missing. */
async function reportStatus(port: MessagePort | undefined) {
  const complete = (await precache.isComplete()) || (await precache.fill().then(precache.isComplete, () => false))
  port?.postMessage(complete)
}
