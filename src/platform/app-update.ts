/**
 * The page's side of the service worker (src/sw): it registers the worker, says when every file is truly on the
 * device, and switches to a new version only when no tab is in a study session.
 *
 *   register -> installing -> active and complete: "ready offline"
 *   a newer worker installs -> waiting -> apply() -> it takes over -> every tab reloads once
 */
import type { AppUpdate, OfflineState } from '../core/lib/app-update.ts'
import type { SessionLock } from '../core/lib/session-lock.ts'
import { trustedUrl } from './trusted-url.ts'

type State = { readonly offline: OfflineState; readonly waiting: boolean }

type Ports = {
  /** Missing where the browser has no workers or the page is not served securely. */
  readonly container: ServiceWorkerContainer | undefined
  readonly sessionLock: SessionLock
  readonly workerUrl: URL
  readonly reload: () => void
}

const CHECK_EVERY_MS = 3_600_000
const STATUS_TIMEOUT_MS = 60_000
/** Far longer than a new worker takes; after that a worker that never came may not keep the learner from studying. */
const TAKE_OVER_MS = 10_000

/** @param workerUrl the built worker beside index.html; the dev server has none */
export function createAppUpdate({ container, sessionLock, workerUrl, reload }: Ports): AppUpdate {
  if (container === undefined) return { watch: (listener) => listener({ offline: 'unsupported', waiting: false }), apply: async () => false }

  const listeners: ((state: State) => void)[] = []
  let state: State = { offline: 'installing', waiting: false }
  let registration: ServiceWorkerRegistration | undefined

  const change = (next: Partial<State>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener(state)
  }

  // The first worker claims a page that had none: nothing changes for it. A later one brings another version's files.
  let controlled = container.controller !== null
  container.addEventListener('controllerchange', () => {
    if (controlled) reload()
    controlled = true
  })

  void start(container)
  return {
    watch(listener) {
      listeners.push(listener)
      listener(state)
    },
    async apply() {
      const waiting = registration?.waiting
      if (!waiting) return false
      // Taking the session's own lock, rather than looking whether it is free, lets no session start before the reload.
      const release = await sessionLock.take()
      if (release === undefined) return false
      setTimeout(release, TAKE_OVER_MS)
      waiting.postMessage('skip-waiting', [])
      return true
    },
  }

  async function start(workers: ServiceWorkerContainer) {
    try {
      registration = await workers.register(trustedUrl(workerUrl))
    } catch (error) {
      // A private window, a full disk, a host without the worker: the app works on with the network.
      console.warn('Rappel could not be prepared for use offline.', error)
      return change({ offline: 'unsupported' })
    }
    follow(registration)
    checkNowAndThen(registration)
    const { active } = await workers.ready
    if (active !== null && (await isComplete(active))) change({ offline: 'ready' })
  }

  function follow(current: ServiceWorkerRegistration) {
    change({ waiting: isUpdate(current) })
    current.addEventListener('updatefound', () => {
      const worker = current.installing
      worker?.addEventListener('statechange', () => change({ waiting: isUpdate(current) }))
    })
  }
}

/** A waiting worker is an update only where another one is at work; the first one waits for nobody. */
function isUpdate({ waiting, active }: ServiceWorkerRegistration): boolean {
  return waiting !== null && active !== null
}

/** Browsers look for a new version when a page is opened; an installed app may stay open for weeks. */
function checkNowAndThen(registration: ServiceWorkerRegistration) {
  let checkedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAt < CHECK_EVERY_MS) return
    checkedAt = Date.now()
    registration.update().catch(() => {
      // Offline, as so often; the next look comes by itself.
      checkedAt = 0
    })
  })
}

/** Asks the worker whether every file of the app answers from the device; it fetches what is missing before it replies. */
function isComplete(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', (event) => resolve(event.data === true), { once: true })
    port1.start()
    setTimeout(() => resolve(false), STATUS_TIMEOUT_MS)
    worker.postMessage('status', [port2])
  })
}
