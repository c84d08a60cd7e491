import { useEffect, useState } from 'preact/hooks'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { PlaceGrid } from './PlaceGrid.tsx'
import { QuizQuestion } from './QuizQuestion.tsx'
import { QuizReview } from './QuizReview.tsx'
import { QuizTimer } from './QuizTimer.tsx'
import type { QuizRun } from './quiz-run.ts'
import { useQuizKeys } from './use-quiz-keys.ts'
import './QuizRun.css'

type QuizRunViewProps = {
  readonly run: QuizRun
  readonly bank: QuestionBank
  /** Where the cross leads; the run stays as it is. */
  readonly leaveHref: string
  /** Handed in and taken to where it belongs. */
  readonly onDone: () => void
}

/** A sheet being worked on: one question at a time, a look back over all of them before it is handed in. */
export function QuizRunView({ run, bank, leaveHref, onDone }: QuizRunViewProps) {
  const { quiz, shell } = usePageMessages()
  const [jumping, jump] = useState(false)
  const phase = run.phase.value
  const { place } = run.draft.value
  const places = run.places.value
  const question = run.question.value
  const all = places.length
  useQuizKeys(run, jumping)

  useEffect(() => {
    if (phase === 'done') onDone()
  }, [phase])

  return (
    <main class="QuizRun" id="content" aria-label={quiz.title}>
      <header class="QuizRun-bar">
        <a class="Button" data-look="plain" href={leaveHref} aria-label={quiz.leave}>
          <Icon name="close" />
        </a>
        <div class="QuizRun-progress">
          <ProgressBar value={places.filter(({ state }) => state !== 'open').length} max={all} label={quiz.place(Math.min(place + 1, all), all)} />
          <p>
            <span>{question === undefined ? quiz.lookBack : quiz.place(place + 1, all)}</span>
            <QuizTimer run={run} />
          </p>
        </div>
        {question !== undefined && (
          <>
            <Button look="plain" aria-label={quiz.flag} aria-pressed={places[place]?.flagged === true} onClick={() => void run.flag(place)}>
              <Icon name="flag" />
            </Button>
            <Button look="plain" aria-label={quiz.overview} onClick={() => jump(true)}>
              <Icon name="grid" />
            </Button>
          </>
        )}
      </header>
      {question !== undefined && <h1 class="visually-hidden">{quiz.title}</h1>}
      {phase === 'loading' && <p class="QuizRun-wait">{shell.loading}</p>}
      {phase === 'load-failed' && <LoadFailed onRetry={() => void run.load()} />}
      {run.failure.value !== undefined && (
        <Notice tone="wrong" text={shell.problem[run.failure.value]}>
          <Button look="strong" onClick={() => void run.retry()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      {phase === 'handing-in' && run.failure.value === undefined && <p class="QuizRun-wait">{quiz.handingIn}</p>}
      {phase === 'open' && (question === undefined ? <QuizReview run={run} /> : <QuizQuestion run={run} question={question} bank={bank} />)}
      {jumping && (
        <Dialog title={quiz.overview} onClose={() => jump(false)}>
          <PlaceGrid
            places={places}
            current={place}
            onGo={(wanted) => {
              jump(false)
              void run.go(wanted)
            }}
          />
          <p class="QuizRun-keys">{quiz.keys}</p>
        </Dialog>
      )}
    </main>
  )
}
