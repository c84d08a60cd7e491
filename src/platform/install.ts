import type { Install } from '../core/lib/install.ts'

/** Chromium's, which hands it over once a page and never when the app is installed. */
type InstallPrompt = Event & { prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }> }

type View = {
  readonly navigator: Pick<Navigator, 'userAgent' | 'maxTouchPoints'> & { readonly standalone?: boolean }
  readonly matchMedia: (query: string) => { readonly matches: boolean }
}

/** What the browser handed over; it belongs to the page, as the window does. */
let held: InstallPrompt | undefined

/** Keeps the browser's question for a better moment than the first visit. */
export function holdInstallPrompt(target: EventTarget = window): void {
  target.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    held = event as InstallPrompt
  })
  target.addEventListener('appinstalled', () => (held = undefined))
}

export function createInstall({ navigator, matchMedia }: View = window): Install {
  return {
    way() {
      if (navigator.standalone === true || matchMedia('(display-mode: standalone)').matches) return undefined
      if (held !== undefined) return 'prompt'
      // An iPad calls itself a Mac, but has a screen to touch.
      if (/iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)) return 'ios'
      return navigator.userAgent.includes('Android') ? 'menu' : undefined
    },
    async ask() {
      const asking = held
      held = undefined
      return asking !== undefined && (await asking.prompt()).outcome === 'accepted'
    },
  }
}
