import type { MasteryCount } from '../../core/stats/mastery.ts'
import { axisScale } from '../../core/pictures/timeline-layout.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { MasteryBar } from '../../ui/charts/MasteryBar.tsx'
import type { Choice } from './PictureFrame.tsx'
import { PictureNode } from './PictureNode.tsx'
import { Lozenge, TimelineMarks } from './TimelineMarks.tsx'
import { dateText } from './date-text.ts'
import { masteryText } from './mastery-text.ts'
import { isLens, type TimelineScene } from './timeline-scene.ts'
import './Timeline.css'

type Lens = { readonly events: number; readonly count: MasteryCount; readonly open: (() => void) | undefined }

type TimelineAxisProps = {
  readonly scene: TimelineScene
  readonly name: string
  readonly lens: Lens
  readonly choice: Choice
  readonly masteryOf: (facts: readonly string[]) => MasteryCount
}

const rem = (length: number): string => `${length}rem`

/** An axis true to scale, its marks, and beside them the events under their dates. */
export function TimelineAxis({ scene, name, lens, choice: { chosen, choose }, masteryOf }: TimelineAxisProps) {
  const locale = localeOf(useApp().i18n.language.value)
  const { layout, entries, axis, width, ticks, range } = scene
  const scale = axisScale(range, layout.height)
  return (
    <section class="Timeline" aria-label={name} style={{ inlineSize: rem(width), blockSize: rem(layout.height) }}>
      <TimelineMarks scene={scene} chosen={entries.find(({ events }) => events.some(({ id }) => id === chosen))?.key} />
      {axis > 3 &&
        ticks.map((tick) => (
          <span key={tick.time} class="Timeline-tick" aria-hidden="true" style={{ top: rem(scale(tick.time)) }}>
            {tick.name}
          </span>
        ))}
      <ol role="list">
        {entries.map((entry) => (
          <li key={entry.key} style={{ top: rem(layout.labels.get(entry.key) ?? 0), left: rem(axis) }}>
            <h2>{dateText(entry.date, entry.end, locale)}</h2>
            {isLens(entry) && <LensBlock lens={lens} />}
            {entry.events.map(({ id, label, facts }) => (
              <PictureNode key={id} id={id} label={label} count={masteryOf(facts)} tone={chosen === id ? 'chosen' : undefined} onChoose={choose} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function LensBlock({ lens: { events, count, open } }: { readonly lens: Lens }) {
  const { pictures } = usePageMessages()
  const text = pictures.closer(events)
  const face = (
    <>
      <span>{text}</span>
      <MasteryBar count={count} />
    </>
  )
  if (open === undefined) return <p class="PictureNode Timeline-lens">{face}</p>
  return (
    <button type="button" class="PictureNode Timeline-lens" aria-label={`${text}. ${masteryText(count, pictures)}`} onClick={open}>
      {face}
    </button>
  )
}

/** What the marks on the axis mean. */
export function TimelineKey() {
  const { pictures } = usePageMessages()
  return (
    <ul role="list" class="Graph-key Timeline-key">
      <li>
        <svg viewBox="0 0 1 1" aria-hidden="true" focusable="false">
          <Lozenge x={0.5} y={0.5} />
        </svg>
        {pictures.markKinds.point}
      </li>
      <li>
        <svg viewBox="0 0 1 1" aria-hidden="true" focusable="false">
          <rect class="Timeline-period" x="0.25" y="0.1" width="0.5" height="0.8" rx="0.25" />
        </svg>
        {pictures.markKinds.period}
      </li>
      <li>
        <svg viewBox="0 0 1 1" aria-hidden="true" focusable="false">
          <rect class="Timeline-span" x="0.25" width="0.5" height="1" />
          <rect class="Timeline-certain" x="0.25" y="0.25" width="0.5" height="0.5" />
        </svg>
        {pictures.markKinds.span}
      </li>
    </ul>
  )
}
