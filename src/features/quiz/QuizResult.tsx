import { useCallback } from 'preact/hooks'
import { markAttempt, scoreByTopic, scoreOf } from '../../core/quiz/marks.ts'
import { MINUTE_MS } from '../../core/lib/time.ts'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useLoaded } from '../../ui/lazy.tsx'
import { focusOnce } from './focus-once.ts'
import { MarkedQuestion } from './MarkedQuestion.tsx'
import { momentText } from './moment-text.ts'
import type { QuizModel } from './quiz-model.ts'

/** What a quiz came to, and every question of it. */
export function QuizResult({ model, id }: { readonly model: QuizModel; readonly id: string }) {
  const { quiz, shell, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const loaded = useLoaded(useCallback(() => model.itemsOf(id, language), [model, id, language]))
  const past = model.past.value.find(({ attempt }) => attempt.id === id)
  if (loaded.kind === 'failed') return <LoadFailed onRetry={loaded.retry} />
  if (loaded.kind === 'loading') return <p class="QuizPage-wait">{shell.loading}</p>
  const items = loaded.value
  if (items === undefined || past === undefined) return <Missing />

  const { attempt } = past
  const marks = markAttempt(attempt, items)
  const { right, partial, all } = scoreOf(marks)
  const misses = marks.filter(({ judgement }) => judgement.verdict !== 'right').map(({ item }) => item.id)
  return (
    <>
      <header class="QuizResult-score">
        <Bogolan motif="lozenge" />
        <h1 tabIndex={-1} ref={focusOnce}>
          {quiz.resultTitle(right, all)}
        </h1>
        {partial > 0 && <p>{quiz.resultPartial(partial)}</p>}
        <p>{quiz.resultAt(momentText(attempt.submittedAt ?? attempt.startedAt, language), Math.max(1, Math.round(attempt.usedMs / MINUTE_MS)))}</p>
      </header>
      <div class="QuizResult-next">
        {misses.length === 0 ? (
          <p>{quiz.noMisses}</p>
        ) : (
          <a class="Button" data-look="strong" data-wide href={`#/study/items/${misses.join(',')}`}>
            {quiz.studyMisses(misses.length)}
          </a>
        )}
        <Button
          onClick={async () => {
            if (await model.repeat(past)) location.hash = '#/quiz/run'
          }}
        >
          {quiz.repeat}
        </Button>
        <a class="Button" data-look="soft" href="#/quiz">
          {quiz.another}
        </a>
      </div>
      <section class="QuizResult-topics" aria-labelledby="by-topic">
        <h2 id="by-topic">{quiz.byTopic}</h2>
        <ul role="list">
          {scoreByTopic(marks).map((score) => (
            <li key={score.topic}>
              <span aria-hidden="true">
                <b>{study.topics[score.topic]}</b> {score.right} / {score.all}
              </span>
              <ProgressBar value={score.right} max={score.all} label={quiz.topicScore(study.topics[score.topic], score.right, score.all)} />
            </li>
          ))}
        </ul>
      </section>
      <section class="QuizResult-answers" aria-labelledby="answers">
        <h2 id="answers">{quiz.answers}</h2>
        <ol role="list">
          {marks.map((mark, place) => (
            <MarkedQuestion key={mark.item.id} mark={mark} place={place} attempt={attempt} bank={model.source} onOverrule={() => void model.overrule(past, items, place)} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Missing() {
  const { quiz } = usePageMessages()
  return (
    <>
      <h1>{quiz.missingTitle}</h1>
      <p>{quiz.missingText}</p>
      <a class="Button" data-look="strong" href="#/quiz">
        {quiz.another}
      </a>
    </>
  )
}
