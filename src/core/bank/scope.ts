import { TOPICS, type ItemHead, type Topic } from './item.ts'

/** Which part of the bank is meant: by a session, an exam, a filter. `section` is one section, the rest are lists. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'facts' | 'sections' | 'items'; readonly ids: readonly string[] }
  | { readonly kind: 'topics'; readonly ids: readonly Topic[] }

export function inScope(head: ItemHead, scope: Scope): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'section':
      return head.section === scope.id
    case 'sections':
      return scope.ids.includes(head.section)
    case 'topics':
      return scope.ids.includes(head.topic)
    case 'items':
      return scope.ids.includes(head.id)
    case 'facts':
      return scope.ids.includes(head.fact)
  }
}

export function isTopic(text: string): text is Topic {
  return (TOPICS as readonly string[]).includes(text)
}
