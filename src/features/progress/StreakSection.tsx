import { useId } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { ProgressModel } from './progress-model.ts'

/** Days in a row, for those who want them counted. */
export function StreakSection({ model }: { readonly model: ProgressModel }) {
  const { progress } = usePageMessages()
  const id = useId()
  const streak = model.streak.value
  if (!model.settings.value.streak) {
    return (
      <p class="StreakSection-off">
        <Button look="plain" onClick={() => void model.countDays(true)}>
          {progress.streakShow}
        </Button>
      </p>
    )
  }
  const { present = 0, longest = 0, freeDays = 0, studiedToday = true } = streak ?? {}
  return (
    <section class="StreakSection" aria-labelledby={id} data-reading={streak === undefined || undefined}>
      <h2 id={id}>{progress.streak}</h2>
      <p class="StreakSection-figure" aria-hidden="true">
        {present}
      </p>
      <p>
        {present === 0 && longest === 0 ? progress.streakNone : progress.streakText(present, longest)}
        {present > 0 && !studiedToday && ` ${progress.streakToday}`} {progress.streakFree(freeDays)}
      </p>
      <p class="StreakSection-rule">{progress.streakRule}</p>
      <Button look="plain" onClick={() => void model.countDays(false)}>
        {progress.streakHide}
      </Button>
    </section>
  )
}
