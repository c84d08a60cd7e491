import type { Day } from '../../core/lib/time.ts'
import type { Fall, MemoryCurve } from '../../core/stats/memory-curve.ts'
import { usePageMessages } from '../app-context.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { CurveDrawing } from './CurveDrawing.tsx'

type ForgettingCurveProps = { readonly curve: MemoryCurve; readonly dateText: (day: Day) => string; readonly percent: (share: number) => string }

const GRADES = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

/** How well one question was known from answer to answer, and how it will fade. */
export function ForgettingCurve({ curve, dateText, percent }: ForgettingCurveProps) {
  const { progress, study } = usePageMessages()
  const { falls, recallAfter, fallsToDesired, desiredRetention, today } = curve
  const before = (i: number) => {
    const last = falls[i - 1]
    return last === undefined ? '–' : percent(recallAfter(last.to - last.from, last.stability))
  }
  const holds = ({ stability }: Fall) => (stability < 1 ? progress.underADay : progress.days(Math.round(stability)))
  const sentence = fallsToDesired > today ? progress.curveAhead(dateText(fallsToDesired), percent(desiredRetention)) : progress.curveBelow(percent(desiredRetention), dateText(fallsToDesired))
  return (
    <ChartFrame
      title={progress.curve}
      sentence={sentence}
      draw={(room) => <CurveDrawing room={room} sentence={sentence} curve={curve} dateText={dateText} percent={percent} />}
      table={() => ({
        columns: [progress.answeredOn, progress.grade, progress.chanceBefore, progress.holdsFor],
        rows: falls.map((fall, i) => [dateText(fall.from), study[GRADES[fall.grade]], before(i), holds(fall)]),
      })}
    />
  )
}
