import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Speech } from '../core/lib/speech.ts'
import type { Settings } from '../core/log/settings.ts'
import type { I18nModel } from '../i18n/i18n-model.ts'
import type { Messages } from '../i18n/messages.en.ts'
import type { PageMessages } from '../i18n/page-messages.en.ts'
import type { ToastModel } from './toast-model.ts'

/** What every view may need, whoever its model is. */
export type AppServices = {
  readonly i18n: I18nModel
  readonly toasts: ToastModel
  /** What the device can do beside showing: its code comes when it is first wanted. */
  readonly device: () => Promise<Device>
  /** Reads a signal. */
  readonly comfort: () => Pick<Settings, 'readAloud' | 'haptics'>
}

export type Device = { readonly speech: Speech; buzz(verdict: 'right' | 'wrong'): void }

export const AppContext = createContext<AppServices | undefined>(undefined)

export function useApp(): AppServices {
  const services = useContext(AppContext)
  if (services === undefined) throw new Error('Inconsistent: a view was rendered outside the app')
  return services
}

/** The messages in the language of the moment; the calling view is drawn again when it changes. */
export function useMessages(): Messages {
  return useApp().i18n.messages.value
}

/** The messages of every page; for pages that come after the first screen, which have loaded theirs. */
export function usePageMessages(): Messages & PageMessages {
  const { messages, pages } = useApp().i18n
  if (pages.value === undefined) throw new Error('Inconsistent: a page was drawn before its messages were loaded')
  return { ...messages.value, ...pages.value }
}
