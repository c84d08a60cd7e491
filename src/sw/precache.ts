/**
 * The app's files, kept whole on the device. One cache holds every version's files under
 * address + content revision, so that an update downloads only what changed and two versions never mix.
 * It must not know the learner's data: it opens and clears this one cache and nothing else.
 */
export type PrecacheEntry = { readonly url: string; readonly revision: string | null }

export type Precache = {
  /** Fetches what is missing; rejects at the first file that is not to be had, and what came stays for the next attempt. */
  fill(): Promise<void>
  isComplete(): Promise<boolean>
  /** Drops the files of other versions. */
  prune(): Promise<void>
  /** The kept file that answers an address of this version, if it is one of the app's. */
  match(url: string): Promise<Response | undefined>
}

/**
 * @param entries the built files, relative to `scope`; a null revision means the name itself changes with the content
 * @param scope the absolute address the app lives under, with a trailing slash
 */
export function createPrecache(entries: readonly PrecacheEntry[], scope: string): Precache {
  const open = () => caches.open(`rappel-files ${scope}`)
  const keyByUrl = new Map(entries.map(({ url, revision }) => [new URL(url, scope).href, keyOf(new URL(url, scope), revision)]))
  const indexUrl = new URL('index.html', scope).href

  return {
    async fill() {
      const cache = await open()
      const present = await keysOf(cache)
      const missing = [...keyByUrl].filter(([, key]) => !present.has(key))
      await Promise.all(missing.map(async ([url, key]) => cache.put(key, await download(url))))
    },
    async isComplete() {
      const present = await keysOf(await open())
      return [...keyByUrl.values()].every((key) => present.has(key))
    },
    async prune() {
      const cache = await open()
      const wanted = new Set(keyByUrl.values())
      await Promise.all([...(await keysOf(cache))].filter((key) => !wanted.has(key)).map((key) => cache.delete(key)))
    },
    async match(url) {
      const key = keyByUrl.get(withoutQuery(url) === scope ? indexUrl : withoutQuery(url))
      return key === undefined ? undefined : (await open()).match(key)
    },
  }

  /** The scope itself stands for index.html: some hosts redirect the long form, and a redirected answer cannot open a page. */
  async function download(url: string): Promise<Response> {
    // A name that changes with its content may come from the browser's own cache, where a first visit has just put it.
    const cache = keyByUrl.get(url) === url ? 'default' : 'no-cache'
    const response = await fetch(url === indexUrl ? scope : url, { cache })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
    if (isPage !== (url === indexUrl)) throw new Error(`${url} answered with another kind of file`)
    if (isPage) await checkPage(response.clone())
    return response.redirected ? new Response(response.body, { headers: response.headers }) : response
  }

  /** A host that is half way through a deployment may still give the old page; kept, it would ask offline for files that are not here. */
  async function checkPage(page: Response) {
    for (const [asset] of (await page.text()).matchAll(/assets\/[\w.-]+/g)) {
      if (!keyByUrl.has(new URL(asset, scope).href)) throw new Error(`The page belongs to another version: it asks for ${asset}`)
    }
  }
}

function keyOf(url: URL, revision: string | null): string {
  if (revision !== null) url.searchParams.set('revision', revision)
  return url.href
}

async function keysOf(cache: Cache): Promise<Set<string>> {
  return new Set((await cache.keys()).map((request) => request.url))
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '')
}
