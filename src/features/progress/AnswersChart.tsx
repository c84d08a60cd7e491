import type { AnswerCounts } from '../../core/stats/answer-counts.ts'
import { MODES } from '../../core/stats/answer-table.ts'
import { GRADES } from '../../core/scheduler/card-table.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useTexts } from './texts.ts'

const NAMES = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

/** Answers by grade, and by what they were given for. */
export function AnswersChart({ counts: { all, grades } }: { readonly counts: AnswerCounts }) {
  const { progress, study } = usePageMessages()
  const { percent, number } = useTexts()
  const byGrade = GRADES.map((grade) => MODES.reduce((sum, mode) => sum + (grades[mode][grade - 1] ?? 0), 0))
  const sentence = progress.answersText(all, percent(all === 0 ? 0 : 1 - (byGrade[0] ?? 0) / all))
  const totalOf = (mode: (typeof MODES)[number]) => grades[mode].reduce((sum, count) => sum + count, 0)
  const bars = GRADES.map((grade, at) => ({ label: study[NAMES[grade]], value: byGrade[at] ?? 0, tone: grade === 1 ? ('ochre' as const) : ('ink' as const) }))
  return (
    <ChartFrame
      title={progress.answers}
      sentence={`${sentence} ${MODES.map((mode) => `${progress.modes[mode]} ${totalOf(mode)}`).join(', ')}.`}
      draw={(room) => <BarChart room={room} sentence={sentence} bars={bars} text={number} height={5} />}
      table={() => ({
        columns: [progress.grade, ...MODES.map((mode) => progress.modes[mode]), progress.total],
        rows: [
          ...GRADES.map((grade, at) => [study[NAMES[grade]], ...MODES.map((mode) => grades[mode][at] ?? 0), byGrade[at] ?? 0]),
          [progress.total, ...MODES.map(totalOf), all],
        ],
      })}
    />
  )
}
