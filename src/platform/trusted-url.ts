/**
 * Addresses of workers. Under Trusted Types a plain string is refused; the one policy that
 * the Content Security Policy names (public/_headers) lets our own worker files through and
 * nothing else.
 */
type Policy = { createScriptURL(url: string): string }
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy }

/** The service worker beside the page, and workers among the built files. */
const WORKER_FILES = /^(sw\.js|assets\/worker-[\w-]+\.js)$/

let policy: Policy | undefined

/** @returns what `new Worker` and `register` accept */
export function trustedUrl(url: URL): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('rappel-worker', { createScriptURL: checked })
  return policy === undefined ? url.href : policy.createScriptURL(url.href)
}

function checked(url: string): string {
  const base = new URL('.', document.baseURI).href
  if (!url.startsWith(base) || !WORKER_FILES.test(url.slice(base.length))) throw new TypeError(`No script may be loaded from ${url}`)
  return url
}
