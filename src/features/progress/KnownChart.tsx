import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { MasteryBar, MasteryLegend } from '../../ui/charts/MasteryBar.tsx'
import { MASTERIES, TOPIC_PARTS } from './parts.ts'
import type { Part, ProgressModel } from './progress-model.ts'

/** How well the whole is known, and each of its parts. */
export function KnownChart({ model }: { readonly model: ProgressModel }) {
  const { progress, study, browse, pictures } = usePageMessages()
  const language = useApp().i18n.language.value
  const chosen = model.part.value
  const { cards, expectedKnown } = model.memories.value
  const whole = model.masteryOf(chosen)
  const parts: readonly { readonly name: string; readonly part: Part }[] =
    chosen.kind !== 'all' ? [] : [...TOPIC_PARTS.map(({ topic, part }) => ({ name: study.topics[topic], part })), ...model.sections.map(({ id, title }) => ({ name: title[language], part: { kind: 'section', id } as const }))]
  const rows = [{ name: progress.total, count: whole }, ...parts.map(({ name, part }) => ({ name, count: model.masteryOf(part) }))]
  return (
    <ChartFrame
      title={progress.known}
      sentence={progress.knownText(Math.round(expectedKnown), cards, whole.all)}
      draw={() => (
        <ul class="KnownChart" role="list">
          {rows.map(({ name, count }) => (
            <li key={name}>
              <span>{name}</span>
              <small>{progress.ofAll(count.young + count.mature, count.all)}</small>
              <MasteryBar count={count} />
            </li>
          ))}
        </ul>
      )}
      table={() => ({
        columns: [progress.part, ...MASTERIES.map((mastery) => browse.masteries[mastery])],
        rows: rows.map(({ name, count }) => [name, ...MASTERIES.map((mastery) => count[mastery])]),
      })}
    >
      <MasteryLegend title={pictures.legend} names={browse.masteries} />
    </ChartFrame>
  )
}
