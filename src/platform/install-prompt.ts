/** Chromium's question whether to install the app: handed over once a page, at any moment, so this listens from the start. */
export type InstallPrompt = Event & { prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }> }

/** What the browser handed over; it belongs to the page, as the window does. */
let held: InstallPrompt | undefined

/** Keeps the browser's question for a better moment than the first visit. */
export function holdInstallPrompt(target: EventTarget = window): void {
  target.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    held = event as InstallPrompt
  })
  target.addEventListener('appinstalled', takeInstallPrompt)
}

export const isInstallPromptHeld = (): boolean => held !== undefined

/** @returns the question, which can be asked once */
export function takeInstallPrompt(): InstallPrompt | undefined {
  const taken = held
  held = undefined
  return taken
}
