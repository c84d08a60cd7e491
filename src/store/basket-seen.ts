/**
 * Whether a second basket was ever begun here, for the start of the app: an empty log beside
 * a basket is a loss, without one it is a newcomer. Creates nothing and loads nothing.
 */
export async function isBasketThere(folder: string): Promise<boolean> {
  try {
    if (typeof caches !== 'undefined' && (await caches.has(folder))) return true
    const root = await navigator.storage.getDirectory()
    await root.getDirectoryHandle(folder)
    return true
  } catch {
    // no such folder, or a browser without one: there is nothing to bring back
    return false
  }
}
