import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { whenText } from '../../ui/interval-text.ts'
import type { PageMessages } from '../../i18n/page-messages.en.ts'
import { dayText, percentText } from './dates.ts'
import type { ItemMemory } from './item-memory.ts'

/** From this chance on a percentage would only read as 100 %. */
const NEARLY_SURE = 0.995

/** How well the item is remembered, said so that nobody needs to know what stability is. */
export function MemoryFacts({ memory }: { readonly memory: ItemMemory }) {
  const { browse, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const { recall, stabilityDays, difficulty, due, dueDay } = memory
  const when = due.kind === 'now' ? browse.dueNow : whenText(due, study)
  return (
    <dl class="MemoryFacts">
      {recall !== undefined && (
        <div>
          <dt>{browse.recallNow}</dt>
          <dd>{recall >= NEARLY_SURE ? browse.recallSure : browse.recallText(percentText(recall, language))}</dd>
        </div>
      )}
      <div>
        <dt>{browse.stability}</dt>
        <dd>{stabilityDays < 1 ? browse.stabilityShort : browse.stabilityText(lengthText(stabilityDays, browse))}</dd>
      </div>
      <div>
        <dt>{browse.difficulty}</dt>
        <dd>{browse.difficultyText(String(Math.round(difficulty)))}</dd>
      </div>
      <div>
        <dt>{browse.nextDate}</dt>
        <dd>{dueDay === undefined || due.kind === 'now' ? when : `${when}, ${dayText(dueDay, language)}`}</dd>
      </div>
    </dl>
  )
}

const DAYS_PER_MONTH = 30.44
const DAYS_PER_YEAR = 365.25

function lengthText(days: number, browse: PageMessages['browse']): string {
  if (days < 2 * DAYS_PER_MONTH) return browse.days(Math.round(days))
  if (days < 2 * DAYS_PER_YEAR) return browse.months(Math.round(days / DAYS_PER_MONTH))
  return browse.years(Math.round(days / DAYS_PER_YEAR))
}
