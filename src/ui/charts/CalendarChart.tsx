import { day, type Day } from '../../core/lib/time.ts'
import { dayOfMonth, weekdayOf } from '../../core/stats/periods.ts'
import { labelWidth } from './label-steps.ts'
import type { Room } from './use-room.ts'
import './CalendarChart.css'

/** `level` 1 to 4 by how much was done; what was missed without harm has a mark of its own. */
export type CalendarDay = { readonly level: 0 | 1 | 2 | 3 | 4; readonly mark?: 'freed' | 'break' }

type CalendarChartProps = {
  readonly room: Room
  readonly sentence: string
  readonly today: Day
  readonly dayAt: (day: Day) => CalendarDay
  /** Names of the weekdays, Monday first. */
  readonly weekdays: readonly string[]
  readonly monthOf: (day: Day) => string
}

const WEEKS_PER_YEAR = 53
/** Sides of a day, in rem. */
const LEAST = 0.8
const MOST = 1.15

/** How many weeks a calendar of this width shows: a year, or what fits. */
export function weeksIn({ width, rem }: Room): number {
  return Math.min(Math.floor((width - 2.4 * rem) / (LEAST * rem)), WEEKS_PER_YEAR)
}

/** A square a day, a column a week; it fills as a knot in a weave as more was done. */
export function CalendarChart({ room, sentence, today, dayAt, weekdays, monthOf }: CalendarChartProps) {
  const { width, rem } = room
  const weeks = weeksIn(room)
  const left = Math.max(...weekdays.map((name) => labelWidth(name, rem))) + 0.75 * rem
  const top = 1.4 * rem
  const side = Math.min((width - left) / weeks, MOST * rem)
  const first = day(today - weekdayOf(today) - 7 * (weeks - 1))
  const days = Array.from({ length: today - first + 1 }, (_, i) => day(first + i))
  return (
    <svg class="Drawing CalendarChart" role="img" aria-label={sentence} width={width} height={top + 7 * side}>
      {weekdays.map((name, weekday) => (
        <text key={name} x={left - 0.4 * rem} y={top + (weekday + 0.5) * side} dy="0.35em" text-anchor="end" visibility={weekday % 2 === 0 && (side >= rem * 0.9 || weekday % 4 === 0) ? undefined : 'hidden'}>
          {name}
        </text>
      ))}
      {days.map((on) => (
        <CalendarSquare key={on} {...dayAt(on)} x={left + Math.floor((on - first) / 7) * side} y={top + ((on - first) % 7) * side} side={side} isToday={on === today} />
      ))}
      {days.filter((on) => dayOfMonth(on) === 1 && today - on > 9).map((on) => (
        <text key={on} x={left + Math.floor((on - first) / 7) * side} y={top - 0.5 * rem}>
          {monthOf(on)}
        </text>
      ))}
    </svg>
  )
}

type SquareProps = CalendarDay & { readonly x: number; readonly y: number; readonly side: number; readonly isToday?: boolean }

function CalendarSquare({ level, mark, x, y, side, isToday = false }: SquareProps) {
  const ground = side * 0.84
  const filled = level === 0 ? 0 : ground * (0.4 + 0.15 * level)
  const [cx, cy] = [x + side / 2, y + side / 2]
  const half = ground / 2.6
  return (
    <>
      <rect class="CalendarChart-ground" data-today={isToday || undefined} x={cx - ground / 2} y={cy - ground / 2} width={ground} height={ground} rx={1.5} />
      {filled > 0 && <rect class="CalendarChart-done" data-level={level} x={cx - filled / 2} y={cy - filled / 2} width={filled} height={filled} rx={1.5} />}
      {mark === 'freed' && <path class="CalendarChart-freed" d={`M${cx} ${cy - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`} />}
      {mark === 'break' && <path class="CalendarChart-break" d={`M${cx - half} ${cy}h${2 * half}`} />}
    </>
  )
}

/** What the squares mean. */
export function CalendarKey({ less, more, marks }: { readonly less: string; readonly more: string; readonly marks: readonly { readonly mark: 'freed' | 'break'; readonly name: string }[] }) {
  const square = (sample: CalendarDay) => (
    <svg class="Drawing CalendarChart" width="14" height="14" aria-hidden="true">
      <CalendarSquare {...sample} x={0} y={0} side={14} />
    </svg>
  )
  return (
    <ul class="CalendarKey" role="list">
      <li>
        {less}
        {([0, 1, 2, 3, 4] as const).map((level) => (
          <span key={level}>{square({ level })}</span>
        ))}
        {more}
      </li>
      {marks.map(({ mark, name }) => (
        <li key={mark}>
          {square({ level: 0, mark })}
          {name}
        </li>
      ))}
    </ul>
  )
}
