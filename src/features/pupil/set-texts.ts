import type { AssignIssue } from '../../core/assignments/assign-issue.ts'
import type { EpochMs } from '../../core/lib/time.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'

/** What an issue is called, with its numbers. */
export function useIssueText(): (issue: AssignIssue) => string {
  const { assignIssues } = usePageMessages()
  return ({ code, params = {} }) => {
    if (code === 'bank-edition') return assignIssues[code](Number(params['missing']), Number(params['items']))
    if (code === 'key-code-slip') return assignIssues[code](Number(params['group']))
    if (code === 'key-code-length') return assignIssues[code](Number(params['signs']), Number(params['wanted']))
    return assignIssues[code]
  }
}

/** Day and time on the clock of the wall here. */
export function useMomentText(): (at: EpochMs) => string {
  const format = new Intl.DateTimeFormat(localeOf(useApp().i18n.language.value), { dateStyle: 'long', timeStyle: 'short' })
  return (at) => format.format(at)
}
