import type { Install } from '../core/lib/install.ts'
import { isInstallPromptHeld, takeInstallPrompt } from './install-prompt.ts'

type View = {
  readonly navigator: Pick<Navigator, 'userAgent' | 'maxTouchPoints'> & { readonly standalone?: boolean }
  readonly matchMedia: (query: string) => { readonly matches: boolean }
}

export function createInstall({ navigator, matchMedia }: View = window): Install {
  return {
    way() {
      if (navigator.standalone === true || matchMedia('(display-mode: standalone)').matches) return undefined
      if (isInstallPromptHeld()) return 'prompt'
      // An iPad calls itself a Mac, but has a screen to touch.
      if (/iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)) return 'ios'
      return navigator.userAgent.includes('Android') ? 'menu' : undefined
    },
    ask: async () => (await takeInstallPrompt()?.prompt())?.outcome === 'accepted',
  }
}
