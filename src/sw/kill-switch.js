// The emergency exit: copied over dist/sw.js and deployed, it takes a broken service worker off every device.
// Browsers fetch the worker's script anew at each visit, so the switch reaches them on their next one.
// It removes the app's files and itself; what the learner did lies in other stores, which it does not touch.
// Plain JavaScript without imports, for it must work when the build does not.

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {never} */ (self)

worker.addEventListener('install', () => worker.skipWaiting())

worker.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name === `rappel-files ${worker.registration.scope}`).map((name) => caches.delete(name)))
  await worker.registration.unregister()
  const pages = await worker.clients.matchAll({ type: 'window' })
  await Promise.all(pages.map((page) => page.navigate(page.url)))
}
