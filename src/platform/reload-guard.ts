const KEY = 'rappel-reloaded-at'
const PAUSE_MS = 30_000

type View = {
  addEventListener(type: 'vite:preloadError', listener: (event: Event) => void): void
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
  readonly location: { reload(): void }
  readonly navigator: { readonly onLine: boolean; readonly serviceWorker?: { readonly controller: unknown } }
}

/**
 * A part that cannot be loaded mostly means that a newer version has replaced it: one reload brings the
 * new version, with every saved answer. Only one, or a part that is really gone would reload for ever;
 * and none where the reload itself would fail, for want of a network and of a worker.
 */
export function reloadOnceWhenPartsAreGone(view: View = window, now: () => number = Date.now): void {
  view.addEventListener('vite:preloadError', (event) => {
    if (!view.navigator.onLine && !view.navigator.serviceWorker?.controller) return
    if (!mayReload(view, now())) return
    event.preventDefault()
    view.location.reload()
  })
}

function mayReload(view: View, at: number): boolean {
  try {
    if (at - Number(view.sessionStorage.getItem(KEY) ?? 0) < PAUSE_MS) return false
    view.sessionStorage.setItem(KEY, String(at))
    return true
  } catch {
    // Without session storage nothing would stop the second reload, so there is no first one: the page shows what failed.
    return false
  }
}
