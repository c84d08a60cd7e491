/** How far the app has come in being here offline, and whether a newer version waits. */
export type OfflineState = 'unsupported' | 'installing' | 'ready'

export type AppUpdate = {
  /** Calls back at once and at every change. */
  watch(listener: (state: { readonly offline: OfflineState; readonly waiting: boolean }) => void): void
  /** Switches every tab to the waiting version; false while a session is open in any tab, and nothing has happened then. */
  apply(): Promise<boolean>
}
