import { signal, type ReadonlySignal } from '@preact/signals'
import type { Scope } from '../core/bank/scope.ts'

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'settings' | 'profiles' }
  | { readonly page: 'not-found' }
  | { readonly page: 'study'; readonly scope: Scope }
  | { readonly page: 'quiz' }
  | { readonly page: 'read'; readonly section: string | undefined; readonly paragraph: string | undefined }
  | { readonly page: 'picture'; readonly picture: Picture }
  | { readonly page: 'browse'; readonly target: BrowseTarget }

export type RouteOf<P extends Route['page']> = Extract<Route, { readonly page: P }>
export type SessionRoute = RouteOf<'study' | 'quiz'>

export type BrowseTarget = { readonly kind: 'all' } | { readonly kind: 'paragraph' | 'item'; readonly id: string }

export const PICTURES = ['timeline', 'cast', 'causes', 'upheavals'] as const
export type Picture = (typeof PICTURES)[number]

/** The address of a route; routes live in the hash, which static hosts leave alone. */
export function parseRoute(hash: string): Route {
  const [page = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decodePart)
  switch (page) {
    case '':
      return { page: 'home' }
    case 'study':
      return { page, scope: parseScope(rest) }
    case 'quiz':
    case 'settings':
    case 'profiles':
      return { page }
    case 'read':
      return { page, section: rest[0], paragraph: rest[1] }
    case 'browse':
      return { page, target: parseTarget(rest) }
    case 'picture': {
      const picture = PICTURES.find((known) => known === rest[0])
      return picture === undefined ? { page: 'not-found' } : { page, picture }
    }
    default:
      return { page: 'not-found' }
  }
}

function parseScope([kind, value]: readonly string[]): Scope {
  if (kind === 'section' && value !== undefined) return { kind, id: value }
  if (kind === 'facts' && value !== undefined) return { kind, ids: value.split(',') }
  return { kind: 'all' }
}

function parseTarget([first, second]: readonly string[]): BrowseTarget {
  if (first === undefined) return { kind: 'all' }
  return first === 'in' && second !== undefined ? { kind: 'paragraph', id: second } : { kind: 'item', id: first }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // a broken escape is part of a mistyped address; it leads to "not found" as it stands
    return part
  }
}

export type Router = { readonly route: ReadonlySignal<Route> }

/** Follows the hash of the window's address. */
export function createRouter(window: Window): Router {
  const route = signal(parseRoute(window.location.hash))
  window.addEventListener('hashchange', () => {
    route.value = parseRoute(window.location.hash)
  })
  return { route }
}
