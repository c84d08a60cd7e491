import { DIFFICULTIES } from '../../core/stats/distributions.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import type { ProgressModel } from './progress-model.ts'
import { useTexts } from './texts.ts'

const HARD_FROM = 7
/** The two highest classes of recall are 90 % and more. */
const SURE_CLASSES = -2

/** How the memories are spread: how long they hold, how hard they are, how sure they are today. */
export function MemoryCharts({ model }: { readonly model: ProgressModel }) {
  const { progress } = usePageMessages()
  const { cards, stability, difficulty, recall, medianStability } = model.memories.value
  if (medianStability === undefined) return null
  const hard = sum(difficulty.slice(HARD_FROM - 1))
  const holds = medianStability < 1 ? progress.underADay : progress.days(Math.round(medianStability))
  return (
    <>
      <Spread title={progress.holds} sentence={progress.holdsText(holds)} names={progress.classes} short={progress.classesShort} counts={stability} of={progress.holds} />
      <Spread title={progress.recall} sentence={progress.recallText(sum(recall.slice(SURE_CLASSES)), cards)} names={progress.chances} counts={recall} of={progress.chance} />
      <Spread title={progress.difficulty} sentence={progress.difficultyText(hard, cards)} names={DIFFICULTIES.map(String)} counts={difficulty} of={progress.difficulty} />
    </>
  )
}

type SpreadProps = { readonly title: string; readonly sentence: string; readonly names: readonly string[]; /** For the axis. */ readonly short?: readonly string[]; readonly counts: readonly number[]; readonly of: string }

function Spread({ title, sentence, names, short = names, counts, of }: SpreadProps) {
  const { progress } = usePageMessages()
  const { number } = useTexts()
  const bars = short.map((label, at) => ({ label, value: counts[at] ?? 0 }))
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      draw={(room) => <BarChart room={room} sentence={sentence} bars={bars} text={number} height={5} />}
      table={() => ({ columns: [of, progress.questions], rows: names.map((name, at) => [name, counts[at] ?? 0]) })}
    />
  )
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
