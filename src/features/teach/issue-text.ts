import type { AssignIssue } from '../../core/assignments/assign-issue.ts'
import { assignIssueText } from '../../i18n/assign-issue-text.ts'
import { usePageMessages } from '../../ui/app-context.ts'

/** What an issue says in the language of the moment. */
export function useIssueText(): (issue: AssignIssue) => string {
  const messages = usePageMessages()
  return (issue) => assignIssueText(messages, issue)
}
