import { useEffect, useRef } from 'preact/hooks'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { AnswerForm } from '../../ui/item/AnswerForm.tsx'
import { CertaintyBar } from '../../ui/item/CertaintyBar.tsx'
import { ItemFeedback } from '../../ui/item/ItemFeedback.tsx'
import { ItemPrompt } from '../../ui/item/ItemPrompt.tsx'
import { Verdict } from '../../ui/item/Verdict.tsx'
import { MoreTime } from './MoreTime.tsx'
import { QuizSteps } from './QuizSteps.tsx'
import { SourceLink } from './SourceLink.tsx'
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
        {checked && judgement && <Verdict judgement={judgement} overruled={answer.overruled === true} />}
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
        </fieldset>
        {checked && judgement && (
          <ItemFeedback item={item} judgement={judgement}>
            {run.mayOverrule.value && <Button onClick={() => void run.overrule()}>{study.overrule}</Button>}
            <SourceLink item={item} bank={bank} />
          </ItemFeedback>
        )}
      </article>
      <footer class="QuizRun-actions">
        {run.asksCertainty.value && !checked && !isTimeUp && answer.response !== undefined && (
          <CertaintyBar key={place} legend={quiz.sure} names={quiz.certainties} value={answer.certainty} onChoose={(certainty) => void run.setCertainty(certainty)} />
        )}
        <MoreTime run={run} />
        {!isTimeUp && <QuizSteps run={run} />}
      </footer>
    </>
  )
}
