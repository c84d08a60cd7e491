import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { MoreTime } from './MoreTime.tsx'
import { PlaceGrid } from './PlaceGrid.tsx'
import type { QuizRun } from './quiz-run.ts'

/** The look back before handing in: what is open, what was marked, and the way to each. */
export function QuizReview({ run }: { readonly run: QuizRun }) {
  const { quiz } = usePageMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const places = run.places.value
  const isAtOnce = run.draft.value.settings.feedback === 'at-once'
  const count = (state: 'open' | 'unreadable') => places.filter((place) => place.state === state).length
  const [open, unreadable, flagged] = [count('open'), count('unreadable'), places.filter((place) => place.flagged).length]

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [])

  return (
    <>
      <section class="QuizReview" aria-labelledby="review">
        <h1 id="review" tabIndex={-1} ref={heading}>
          {quiz.reviewTitle}
        </h1>
        <ul role="list">
          {open === 0 && unreadable === 0 && <li>{quiz.reviewAll(places.length)}</li>}
          {open > 0 && <li data-open>{quiz.reviewOpen(open)}</li>}
          {unreadable > 0 && <li data-open>{quiz.reviewUnreadable(unreadable)}</li>}
          {flagged > 0 && <li>{quiz.reviewFlagged(flagged)}</li>}
        </ul>
        <PlaceGrid places={places} current={-1} onGo={(place) => void run.go(place)} />
        <p class="QuizReview-hint">{isAtOnce ? quiz.reviewOnceHint : quiz.reviewHint}</p>
      </section>
      <footer class="QuizRun-actions">
        <MoreTime run={run} />
        {run.minutesLeft.value !== 0 && <HandIn run={run} />}
      </footer>
    </>
  )
}

function HandIn({ run }: { readonly run: QuizRun }) {
  const { quiz } = usePageMessages()
  return (
    <div class="QuizRun-steps">
      <Button look="plain" aria-label={quiz.back} onClick={() => void run.go(run.places.value.length - 1)}>
        <Icon name="back" />
      </Button>
      <Button look="strong" onClick={() => void run.handIn()}>
        {quiz.handIn}
      </Button>
    </div>
  )
}
