/**
 * Core speaks of expected failures as values: a `Result` carries either a value or
 * issues that a person can act on. Bugs throw `Error('Inconsistent: ...')` instead.
 */

/** One thing that is wrong with an input: `code` names a message, `params` fill it, `path` says where. */
export type Issue = {
  readonly code: string
  readonly path?: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type Result<T, E = Issue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly E[] }

export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<E>(...issues: readonly E[]): { readonly ok: false; readonly issues: readonly E[] } {
  return { ok: false, issues }
}
