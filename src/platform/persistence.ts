type Browser = { readonly storage?: Pick<StorageManager, 'persist' | 'persisted'> }

/**
 * Asks the browser not to clear the learner's data when the device runs short of room.
 * The answer may take half a minute or show a question: never await it on the way to a screen;
 * ask after the first finished session. Some browsers (WebKitGTK) have no storage manager at all.
 */
export async function requestPersistence({ storage }: Browser = navigator): Promise<'granted' | 'refused' | 'unsupported'> {
  if (storage === undefined) return 'unsupported'
  const granted = (await storage.persisted()) || (await storage.persist())
  return granted ? 'granted' : 'refused'
}
