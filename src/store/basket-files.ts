/** Where the second basket keeps its files: the origin's private file system where a page can write to it, else Cache Storage. Both live apart from IndexedDB. */

/** Whole files by name. Writing replaces a file at once or not at all. */
export type BasketFiles = {
  names(): Promise<readonly string[]>
  /** @returns undefined where there is no such file */
  read(name: string): Promise<Uint8Array | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

/** @returns undefined where the browser has neither, as in some private windows */
export async function openBasketFiles(folder: string): Promise<BasketFiles | undefined> {
  try {
    if (canWriteFiles()) return filesIn(await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }))
    return typeof caches === 'undefined' ? undefined : await openCachedFiles(folder)
  } catch (error) {
    console.warn('There is no second place for the answers here:', error)
    return undefined
  }
}

/** Leaves nothing of a folder, wherever it lies. */
export async function deleteBasketFiles(folder: string): Promise<void> {
  if (canWriteFiles()) await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true }).catch(unlessMissing)
  if (typeof caches !== 'undefined') await caches.delete(folder)
}

/** The names of the folders that are there, other folders of this origin among them. */
export async function basketFolders(): Promise<readonly string[]> {
  const cached = typeof caches === 'undefined' ? [] : await caches.keys()
  if (!canWriteFiles()) return cached
  const folders: string[] = []
  for await (const name of (await navigator.storage.getDirectory()).keys()) folders.push(name)
  return [...new Set([...cached, ...folders])]
}

/** Safari writes to such files in workers only, and WebKitGTK has none. */
function canWriteFiles(): boolean {
  return 'storage' in navigator && 'getDirectory' in navigator.storage && 'createWritable' in (globalThis.FileSystemFileHandle?.prototype ?? {})
}

function filesIn(folder: FileSystemDirectoryHandle): BasketFiles {
  return {
    async names() {
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      // A write that was cut off leaves its draft beside the file.
      return names.filter((name) => !name.endsWith('.crswap'))
    },
    async read(name) {
      try {
        const file = await (await folder.getFileHandle(name)).getFile()
        return new Uint8Array(await file.arrayBuffer())
      } catch (error) {
        return unlessMissing(error)
      }
    },
    async write(name, bytes) {
      const draft = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await draft.write(bytes as Uint8Array<ArrayBuffer>)
      await draft.close()
    },
    remove: (name) => folder.removeEntry(name).catch(unlessMissing),
  }
}

/** A cache wants addresses; these are never asked of the network. */
const ADDRESS = /^.*\/basket\//

export async function openCachedFiles(folder: string): Promise<BasketFiles> {
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
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
}
