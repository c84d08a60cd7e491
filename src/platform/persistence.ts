type Browser<Asked extends keyof StorageManager> = { readonly storage?: Pick<StorageManager, Asked> }
type Promised = 'granted' | 'refused' | 'unsupported'

/**
 * Asks the browser not to clear the learner's data when the device runs short of room.
 * The answer may take half a minute or show a question: never await it on the way to a screen;
 * ask after the first finished session. Some browsers (WebKitGTK) have no storage manager at all.
 */
export async function requestPersistence({ storage }: Browser<'persist' | 'persisted'> = navigator): Promise<Promised> {
  if (storage === undefined) return 'unsupported'
  const granted = (await storage.persisted()) || (await storage.persist())
  return granted ? 'granted' : 'refused'
}

/** What the browser has promised so far, without asking it for more. */
export async function persistence({ storage }: Browser<'persisted'> = navigator): Promise<Promised> {
  if (storage === undefined) return 'unsupported'
  return (await storage.persisted()) ? 'granted' : 'refused'
}

/** Bytes that this site takes up on the device, as far as the browser says. */
export async function bytesUsed({ storage }: Browser<'estimate'> = navigator): Promise<number | undefined> {
  return (await storage?.estimate?.())?.usage
}
