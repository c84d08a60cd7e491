import { useEffect, useRef } from 'preact/hooks'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { AnswerForm } from '../../ui/item/AnswerForm.tsx'
import { CertaintyBar } from '../../ui/item/CertaintyBar.tsx'
import { ItemFeedback } from '../../ui/item/ItemFeedback.tsx'
import { ItemPrompt } from '../../ui/item/ItemPrompt.tsx'
import { Verdict } from '../../ui/item/Verdict.tsx'
import { SourceLink } from './SourceLink.tsx'
import { TimeUp } from './TimeUp.tsx'
import type { QuizRun, RunQuestion } from './quiz-run.ts'

type QuizQuestionProps = { readonly run: QuizRun; readonly question: RunQuestion; readonly bank: QuestionBank }

/** One question of the sheet; the focus goes to its prompt when it comes. */
export function QuizQuestion({ run, question: { item, shown, place, answer }, bank }: QuizQuestionProps) {
  const { quiz, study } = usePageMessages()
  const prompt = useRef<HTMLHeadingElement>(null)
  const checked = run.checked.value
  const judgement = run.judgement.value
  const isTimeUp = run.minutesLeft.value === 0

  useEffect(() => {
    prompt.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [place])

  return (
    <>
      <article class="QuizQuestion" key={place}>
        <p class="QuizQuestion-kind">
          <span>{study.topics[item.topic]}</span>
          <span>{study.kinds[item.kind]}</span>
        </p>
        <ItemPrompt item={item} filled={checked && item.kind === 'cloze' ? item.answer : undefined} headingRef={prompt} />
        {checked && judgement && <Verdict judgement={judgement} overruled={false} />}
        <fieldset class="QuizQuestion-answer" disabled={isTimeUp && !checked}>
          <legend class="visually-hidden">{study.yourAnswer}</legend>
          <AnswerForm
            item={item}
            shown={shown}
            draft={answer.response}
            judgement={judgement}
            onDraft={(response) => void run.respond(response)}
            onSubmit={(response) => run.take(response)}
          />
          {run.asksCertainty.value && !checked && answer.response !== undefined && (
            <CertaintyBar legend={quiz.sure} names={quiz.certainties} value={answer.certainty} onChoose={(certainty) => void run.setCertainty(certainty)} />
          )}
        </fieldset>
        {checked && judgement && (
          <ItemFeedback item={item} judgement={judgement}>
            <SourceLink item={item} bank={bank} />
          </ItemFeedback>
        )}
      </article>
      <footer class="QuizRun-actions">
        {isTimeUp && <TimeUp run={run} />}
        <Steps run={run} />
      </footer>
    </>
  )
}

/** Back, and the one clear action: check, go on, look back, or see the result. */
function Steps({ run }: { readonly run: QuizRun }) {
  const { quiz, item: words } = usePageMessages()
  const { place, settings } = run.draft.value
  const places = run.places.value
  const isLast = place === places.length - 1
  const isToCheck = settings.feedback === 'at-once' && !run.checked.value
  const isComplete = run.complete.value
  return (
    <div class="QuizRun-steps">
      <Button look="plain" disabled={place === 0} onClick={() => void run.go(place - 1)}>
        {quiz.back}
      </Button>
      {isToCheck && !isComplete ? (
        <Button onClick={() => void run.giveUp()}>{words.dontKnow}</Button>
      ) : null}
      {isToCheck ? (
        isComplete && (
          <Button look="strong" onClick={() => void run.take()}>
            {quiz.check}
          </Button>
        )
      ) : (
        <Button look="strong" onClick={() => void run.proceed()}>
          {run.isFinal.value ? quiz.result : isLast ? quiz.lookBack : quiz.next}
        </Button>
      )}
      {isToCheck && !isLast && (
        <Button look="plain" onClick={() => void run.go(place + 1)}>
          {quiz.next}
        </Button>
      )}
      <p class="QuizRun-kept" role="presentation">
        {run.kept.value ? quiz.kept : quiz.keeping}
      </p>
    </div>
  )
}
