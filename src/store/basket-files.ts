/**
 * Where the second basket keeps its files: Cache Storage, whose entries are files of their own. IndexedDB
 * and the private file system are both built on a database which Chromium deletes once a full disk
 * has damaged it; what lies in caches stays (`npm run prove -- disk`).
 */

/** Whole files by name. */
export type BasketFiles = {
  names(): Promise<readonly string[]>
  /** @returns undefined where there is no such file */
  read(name: string): Promise<Uint8Array | undefined>
  /** A file of that name may be gone when there is no room for the new one. */
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

/** @returns undefined where the browser has no such place, as in some private windows */
export async function openBasketFiles(folder: string): Promise<BasketFiles | undefined> {
  if (typeof caches === 'undefined') return undefined
  try {
    const files = await openCachedFiles(folder)
    if (hasFileSystem()) await moveIn(folder, files)
    return files
  } catch (error) {
    console.warn('There is no second place for the answers here:', error)
    return undefined
  }
}

/** Leaves nothing of a folder, wherever it lies. */
export async function deleteBasketFiles(folder: string): Promise<void> {
  if (hasFileSystem()) await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true }).catch(unlessMissing)
  if (typeof caches !== 'undefined') await caches.delete(folder)
}

/** The names of the folders that are there, other folders of this origin among them. */
export async function basketFolders(): Promise<readonly string[]> {
  const cached = typeof caches === 'undefined' ? [] : await caches.keys()
  if (!hasFileSystem()) return cached
  const folders: string[] = []
  for await (const name of (await navigator.storage.getDirectory()).keys()) folders.push(name)
  return [...new Set([...cached, ...folders])]
}

function hasFileSystem(): boolean {
  return 'storage' in navigator && 'getDirectory' in navigator.storage
}

/** The first versions kept the files in the private file system. */
async function moveIn(folder: string, files: BasketFiles): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory()
    for await (const [name, handle] of (await root.getDirectoryHandle(folder)).entries()) {
      // A write that was cut off left its draft beside the file.
      if (handle instanceof FileSystemFileHandle && !name.endsWith('.crswap')) await files.write(name, new Uint8Array(await (await handle.getFile()).arrayBuffer()))
    }
    await root.removeEntry(folder, { recursive: true })
  } catch (error) {
    if (!isMissing(error)) console.warn('What an earlier version kept here cannot be read:', error)
  }
}

/** A cache wants addresses; these are never asked of the network. */
const ADDRESS = /^.*\/basket\//

async function openCachedFiles(folder: string): Promise<BasketFiles> {
  const cache = await caches.open(folder)
  const address = (name: string): string => `basket/${name}`
  return {
    names: async () => (await cache.keys()).map(({ url }) => url.replace(ADDRESS, '')),
    async read(name) {
      const found = await cache.match(address(name))
      return found && new Uint8Array(await found.arrayBuffer())
    },
    write: (name, bytes) => cache.put(address(name), new Response(bytes as Uint8Array<ArrayBuffer>)),
    async remove(name) {
      await cache.delete(address(name))
    },
  }
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
