import { useId } from 'preact/hooks'
import { MINUTE_MS } from '../../core/lib/time.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { GoalRing, type Goal } from '../../ui/charts/GoalRing.tsx'
import type { ProgressModel } from './progress-model.ts'
import { useTexts } from './texts.ts'

/** What was done today, against what the learner set out to do. */
export function TodaySection({ model }: { readonly model: ProgressModel }) {
  const { progress } = usePageMessages()
  const { percent, number } = useTexts()
  const id = useId()
  const { reviews, right, newCards, tookMs } = model.tally.value
  const { newPerDay, minutesPerDay } = model.settings.value
  const minutes = Math.round(tookMs / MINUTE_MS)
  const goals: readonly Goal[] = [
    ...(minutesPerDay === null ? [] : [{ done: tookMs / MINUTE_MS, aim: minutesPerDay, tone: 'ink' as const }]),
    ...(newPerDay === 0 ? [] : [{ done: newCards, aim: newPerDay, tone: 'ochre' as const }]),
  ]
  const isMet = goals.length > 0 && goals.every(({ done, aim }) => done >= aim)
  const sentence = reviews === 0 ? progress.todayNone : progress.todayText(reviews, percent(right / reviews))
  return (
    <section class="TodaySection" aria-labelledby={id}>
      <h2 id={id}>{progress.today}</h2>
      <p>{isMet ? `${sentence} ${progress.goalMet}` : sentence}</p>
      <div class="TodaySection-figures">
        <GoalRing goals={goals} sentence={sentence} figure={number(reviews)} unit={progress.answersUnit(reviews)} />
        <dl>
          <div>
            <dt>{progress.right}</dt>
            <dd>{reviews === 0 ? '–' : percent(right / reviews)}</dd>
          </div>
          <div data-goal={minutesPerDay === null ? undefined : 'ink'}>
            <dt>{progress.minutes}</dt>
            <dd>{minutesPerDay === null ? number(minutes) : progress.ofGoal(minutes, minutesPerDay)}</dd>
          </div>
          <div data-goal={newPerDay === 0 ? undefined : 'ochre'}>
            <dt>{progress.fresh}</dt>
            <dd>{newPerDay === 0 ? number(newCards) : progress.ofGoal(newCards, newPerDay)}</dd>
          </div>
        </dl>
      </div>
    </section>
  )
}
