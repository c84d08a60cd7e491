import type { BasketFiles } from '../../src/store/basket-files.ts'

/** Files in memory, in the order of their names' first writing. */
export function memoryFiles(): BasketFiles {
  const files = new Map<string, Uint8Array>()
  return {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name),
    write: async (name, bytes) => void files.set(name, bytes.slice()),
    remove: async (name) => void files.delete(name),
  }
}
