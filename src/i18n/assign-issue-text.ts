import type { AssignIssueCode } from '../core/assignments/assign-issue.ts'
import type { PageMessages } from './page-messages.en.ts'

export type HandedIssue = { readonly code: AssignIssueCode | 'qr-too-long'; readonly params?: Readonly<Record<string, string | number>> }

/** What an issue says in the language of the messages. */
export function assignIssueText({ assignIssues: words }: Pick<PageMessages, 'assignIssues'>, { code, params }: HandedIssue): string {
  const number = (name: string): number => Number(params?.[name] ?? 0)
  switch (code) {
    case 'key-code-slip':
      return words[code](number('group'))
    case 'key-code-length':
      return words[code](number('signs'), number('wanted'))
    case 'bank-edition':
      return words[code](number('missing'), number('items'))
    default:
      return words[code]
  }
}
