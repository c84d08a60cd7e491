import { useRef, useState } from 'preact/hooks'
import type { TimelineEvent } from '../../core/bank/pictures.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { PictureFrame, type Choice } from './PictureFrame.tsx'
import { PictureTable, RowName } from './PictureTable.tsx'
import { Switch } from './Switch.tsx'
import { TimelineAxis, TimelineKey } from './TimelineAxis.tsx'
import { dateText } from './date-text.ts'
import { masteryText } from './mastery-text.ts'
import type { PicturesModel } from './pictures-model.ts'
import { BETWEEN, isLens, isWide, isZoomed, wholeScene, zoomScene, type TimelineScene } from './timeline-scene.ts'
import { useRoom, type Room } from './use-room.ts'

type TimelineProps = { readonly model: PicturesModel; readonly events: readonly TimelineEvent[] }

/** The frame around the zoomed axis, in rem. */
const FRAME = 0.5

/** Thirty years to scale, and the six months of 2020 under a lens: beside each other where there is room. */
export function TimelinePicture({ model, events }: TimelineProps) {
  const { pictures } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const { date, event: name, what, questions } = pictures.columns
  return (
    <PictureFrame
      name="timeline"
      motif="comb"
      model={model}
      detailOf={(id) => {
        const event = events.find((candidate) => candidate.id === id)
        return event && { title: event.label, kicker: dateText(event.date, event.end, locale), texts: [event.detail], facts: event.facts, source: event.source }
      }}
      draw={(choice) => <TimelineDrawing model={model} events={events} choice={choice} />}
      table={({ choose }) => (
        <PictureTable
          caption={pictures.tableNames.timeline}
          columns={[name, date, what, questions]}
          rows={events.map((event) => ({
            key: event.id,
            head: <RowName id={event.id} name={event.label} onChoose={choose} />,
            cells: [dateText(event.date, event.end, locale), event.detail, masteryText(model.masteryOf(event.facts), pictures)],
          }))}
        />
      )}
      legend={<TimelineKey />}
    />
  )
}

function TimelineDrawing({ model, events, choice }: TimelineProps & { readonly choice: Choice }) {
  const { pictures } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const [stretch, setStretch] = useState<'whole' | 'zoomed'>('whole')
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const zoomed = events.filter(isZoomed)
  const look = { locale, closer: pictures.closer(zoomed.length) }

  function sceneOf(scene: TimelineScene, name: string, onLens?: () => void) {
    const lens = { events: zoomed.length, count: model.masteryOf([...new Set(zoomed.flatMap(({ facts }) => facts))]), open: onLens }
    return <TimelineAxis scene={scene} name={name} lens={lens} choice={choice} masteryOf={model.masteryOf} />
  }

  function both(wide: Room) {
    const half = { ...wide, width: (wide.width - BETWEEN) / 2 - FRAME }
    const whole = wholeScene(events, half, look)
    const zoom = zoomScene(events, half, { locale, minHeight: whole.layout.height })
    return (
      <div class="Timeline-both">
        {sceneOf(whole, pictures.whole)}
        <Beam whole={whole} zoom={zoom} />
        <div class="Timeline-zoom" style={{ padding: `${FRAME}rem ${FRAME}rem ${FRAME}rem 0` }}>
          {sceneOf(zoom, pictures.zoomed)}
        </div>
      </div>
    )
  }

  return (
    <div class="Graph-frame" ref={frame}>
      {room !== undefined && isWide(room) && both(room)}
      {room !== undefined && !isWide(room) && (
        <>
          <Switch label={pictures.zoomChoice} value={stretch} onChange={setStretch} options={[{ value: 'whole', name: pictures.whole }, { value: 'zoomed', name: pictures.zoomed }]} />
          {stretch === 'whole' ? sceneOf(wholeScene(events, room, look), pictures.whole, () => setStretch('zoomed')) : sceneOf(zoomScene(events, room, { locale, minHeight: 0 }), pictures.zoomed)}
        </>
      )}
    </div>
  )
}

/** The light from the lens to the frame of what it shows. */
function Beam({ whole, zoom }: { readonly whole: TimelineScene; readonly zoom: TimelineScene }) {
  const height = Math.max(whole.layout.height, zoom.layout.height) + 2 * FRAME
  const at = whole.entries.findIndex(isLens)
  const top = FRAME + (whole.layout.labels.get(whole.entries[at]?.key ?? '') ?? 0)
  const bottom = top + (whole.heights[at] ?? 0)
  const half = BETWEEN / 2
  return (
    <svg class="Timeline-beam" viewBox={`0 0 ${BETWEEN} ${height}`} style={{ inlineSize: `${BETWEEN}rem`, blockSize: `${height}rem` }} aria-hidden="true" focusable="false">
      <path d={`M0 ${top}C${half} ${top} ${half} 0 ${BETWEEN} 0V${height}C${half} ${height} ${half} ${bottom} 0 ${bottom}Z`} />
    </svg>
  )
}
