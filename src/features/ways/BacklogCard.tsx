import type { Backlog } from '../../core/log/backlog.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { dayText } from './day-text.ts'

/** How far behind the learner is, and when that will be over. */
export function BacklogCard({ backlog: { behind, minutes, goneOn }, minutesPerDay }: { readonly backlog: Backlog; readonly minutesPerDay: number | null }) {
  const { ways } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  if (behind === 0) return null
  const outlook = minutesPerDay === null ? ways.behindToday(minutes) : goneOn === undefined ? ways.behindNever(minutesPerDay) : ways.behindGone(dayText(goneOn, locale), minutesPerDay)
  return (
    <section class="BacklogCard" aria-label={ways.behind(behind)}>
      <h2>{ways.behind(behind)}</h2>
      <p>{outlook}</p>
      <p>{ways.behindOrder}</p>
      <a class="Button" data-look="strong" data-wide href="#/study">
        {ways.catchUp}
      </a>
    </section>
  )
}
