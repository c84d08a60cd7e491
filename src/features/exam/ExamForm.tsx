import { useId } from 'preact/hooks'
import { TOPICS } from '../../core/bank/item.ts'
import { day, DAY_MS, type Day } from '../../core/lib/time.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { MOST_DAYS, toggled, type ExamModel } from './exam-model.ts'

const MINUTES = [5, 8, 10, 15, 20, 30, 45, 60]

/** The wish: a day, a part of the article, minutes a day. Every change is planned at once. */
export function ExamForm({ model }: { readonly model: ExamModel }) {
  const { exam, study, shell } = usePageMessages()
  const language = useApp().i18n.language.value
  const id = useId()
  const { day: examDay, scope, minutesPerDay, keep } = model.draft.value
  const today = model.today.value
  const isOn = (kind: 'topics' | 'sections', part: string): boolean => scope.kind === kind && (scope.ids as readonly string[]).includes(part)
  const part = (kind: 'topics' | 'sections', value: string, name: string) => (
    <label key={value}>
      <input type="checkbox" checked={isOn(kind, value)} onChange={() => model.change({ scope: toggled(scope, kind, value) })} />
      <span>{name}</span>
    </label>
  )
  return (
    <form class="ExamForm" onSubmit={(event) => event.preventDefault()}>
      <label for={`${id}-day`}>{exam.day}</label>
      <input
        id={`${id}-day`}
        type="date"
        required
        min={dateOf(day(today + 1))}
        max={dateOf(day(today + MOST_DAYS))}
        value={dateOf(examDay)}
        onChange={({ currentTarget }) => {
          if (currentTarget.validity.valid && currentTarget.value !== '') model.change({ day: day(Math.round(currentTarget.valueAsNumber / DAY_MS)) })
        }}
      />
      <label for={`${id}-minutes`}>{exam.minutes}</label>
      <select id={`${id}-minutes`} value={String(minutesPerDay)} onChange={({ currentTarget }) => model.change({ minutesPerDay: currentTarget.value === 'null' ? null : Number(currentTarget.value) })}>
        {[...new Set([...MINUTES, ...(minutesPerDay === null ? [] : [minutesPerDay])])]
          .sort((a, b) => a - b)
          .map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {shell.minutes(minutes)}
            </option>
          ))}
        <option value="null">{exam.asNeeded}</option>
      </select>
      <fieldset class="ExamForm-scope">
        <legend>{exam.about}</legend>
        <div>
          <label>
            <input type="checkbox" checked={scope.kind === 'all'} onChange={() => model.change({ scope: { kind: 'all' } })} />
            <span>{exam.all}</span>
          </label>
        </div>
        <details open={scope.kind === 'topics' || scope.kind === 'sections'}>
          <summary>{`${exam.topics}, ${exam.sections}`}</summary>
          <div>{TOPICS.map((topic) => part('topics', topic, study.topics[topic]))}</div>
          <div>{model.sections.map((section) => part('sections', section.id, section.title[language]))}</div>
        </details>
      </fieldset>
      <label class="ExamForm-keep">
        <input type="checkbox" checked={keep} aria-describedby={`${id}-keep`} onChange={({ currentTarget }) => model.change({ keep: currentTarget.checked })} />
        <span>{exam.keep}</span>
      </label>
      <p id={`${id}-keep`}>{exam.keepHint}</p>
    </form>
  )
}

/** `YYYY-MM-DD`, as a date field has it. */
function dateOf(value: Day): string {
  return new Date(value * DAY_MS).toISOString().slice(0, 10)
}
