import type { ItemHead } from './item.ts'

/** Which part of the bank a session asks about. */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'section'; readonly id: string } | { readonly kind: 'facts'; readonly ids: readonly string[] }

export function inScope(head: ItemHead, scope: Scope): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'section':
      return head.section === scope.id
    case 'facts':
      return scope.ids.includes(head.fact)
  }
}
