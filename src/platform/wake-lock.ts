/** Keeps the screen on where the browser can. @returns lets it go dark again */
export function stayAwake(navigator: Pick<Navigator, 'wakeLock'> = window.navigator): () => void {
  let isWanted = true
  let lock: WakeLockSentinel | undefined

  async function take() {
    if (!('wakeLock' in navigator) || !isWanted || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (!isWanted) await lock.release()
    } catch (error) {
      // Saving power goes before: the screen follows its own rules then.
      console.info('The screen may go dark:', error)
    }
  }

  // The lock is lost when the page is hidden.
  const again = () => void take()
  document.addEventListener('visibilitychange', again)
  void take()
  return () => {
    isWanted = false
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
