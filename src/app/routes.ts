import { signal, type ReadonlySignal } from '@preact/signals'
import { isTopic, type Scope } from '../core/bank/scope.ts'
import type { SessionPlan } from '../features/study/study-ports.ts'

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'settings' | 'data' | 'profiles' | 'reminders' | 'exam' | 'ways' | 'memory' | 'progress' }
  | { readonly page: 'not-found' }
  | { readonly page: 'study'; readonly plan: SessionPlan }
  | { readonly page: 'quiz'; readonly view: string | undefined; readonly id: string | undefined }
  /** `handed`: a link that carries a set. */
  | { readonly page: 'sets'; readonly id: string | undefined; readonly view: string | undefined; readonly handed: string | undefined }
  | { readonly page: 'teach'; readonly id: string | undefined; readonly view: string | undefined }
  /** `handed`: a link that carries a result. */
  | { readonly page: 'collect'; readonly handed: string | undefined }
  /** `part`: a pupil or a question. */
  | { readonly page: 'class'; readonly id: string | undefined; readonly view: string | undefined; readonly part: string | undefined }
  | { readonly page: 'print'; readonly kind: string | undefined; readonly section: string | undefined }
  | { readonly page: 'read'; readonly section: string | undefined; readonly paragraph: string | undefined }
  | { readonly page: 'picture'; readonly picture: Picture }
  | { readonly page: 'browse'; readonly target: BrowseTarget }

export type RouteOf<P extends Route['page']> = Extract<Route, { readonly page: P }>
export type SessionRoute = RouteOf<'study'>

export type BrowseTarget = { readonly kind: 'all' } | { readonly kind: 'paragraph' | 'item'; readonly id: string }

export const PICTURES = ['timeline', 'cast', 'causes', 'upheavals'] as const
export type Picture = (typeof PICTURES)[number]

/** The address of a route; routes live in the hash, which static hosts leave alone. */
export function parseRoute(hash: string): Route {
  if (hash.startsWith('#a=')) return { page: 'sets', id: undefined, view: undefined, handed: hash }
  if (hash.startsWith('#r=')) return { page: 'collect', handed: hash }
  const [page = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decodePart)
  switch (page) {
    case '':
      return { page: 'home' }
    case 'study':
    case 'cram': {
      const plan = parsePlan(page, rest)
      return plan === undefined ? { page: 'not-found' } : { page: 'study', plan }
    }
    case 'sets':
      return { page, id: rest[0], view: rest[1], handed: undefined }
    case 'teach':
      return { page, id: rest[0], view: rest[1] }
    case 'collect':
      return { page, handed: undefined }
    case 'class':
      return { page, id: rest[0], view: rest[1], part: rest[2] }
    case 'quiz':
      return { page, view: rest[0], id: rest[1] }
    case 'settings':
    case 'data':
    case 'profiles':
    case 'reminders':
    case 'exam':
    case 'ways':
    case 'memory':
    case 'progress':
      return { page }
    case 'print':
      return { page, kind: rest[0], section: rest[1] }
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

/** What a session asks; undefined for an address that names none. */
function parsePlan(page: 'study' | 'cram', parts: readonly string[]): SessionPlan | undefined {
  const [kind, value = ''] = parts
  if (page === 'study' && kind === 'ahead') return /^[1-9]\d?$/.test(value) ? { kind, days: Number(value) } : undefined
  if (page === 'cram' && (kind === 'hard' || kind === 'missed')) return { kind: page, of: { kind } }
  const scope = parseScope(parts)
  if (scope === undefined) return undefined
  return page === 'study' ? { kind: page, scope } : { kind: page, of: scope }
}

function parseScope([kind, value]: readonly string[]): Scope | undefined {
  if (kind === undefined) return { kind: 'all' }
  if (!value) return undefined
  const ids = value.split(',')
  if (kind === 'section') return { kind, id: value }
  if (kind === 'topics') return ids.every(isTopic) ? { kind, ids } : undefined
  return kind === 'facts' || kind === 'sections' || kind === 'items' ? { kind, ids } : undefined
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
