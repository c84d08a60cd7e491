import { useEffect, useRef } from 'preact/hooks'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useApp, useMessages } from '../../ui/app-context.ts'
import { AnswerForm } from '../../ui/item/AnswerForm.tsx'
import { ItemFeedback } from '../../ui/item/ItemFeedback.tsx'
import { ItemPrompt } from '../../ui/item/ItemPrompt.tsx'
import { GradeBar } from './GradeBar.tsx'
import { SourceParagraph } from './SourceParagraph.tsx'
import type { StudyModel } from './study-model.ts'
import { useSwipe } from './use-swipe.ts'

/** One question from prompt to grade. The focus follows: to the prompt when it is asked, to the verdict when it is judged. */
export function QuestionCard({ model }: { readonly model: StudyModel }) {
  const { study, item: words, shell } = useMessages()
  const language = useApp().i18n.language.value
  const { asked } = model
  const question = asked.question.value
  const judgement = asked.judgement.value
  const judged = asked.judged.value
  const prompt = useRef<HTMLHeadingElement>(null)
  const verdict = useRef<HTMLHeadingElement>(null)
  const swipe = useSwipe(judged ? (way) => void model.grade(way === 'left' ? 1 : 3) : undefined)

  const turn = question?.turn
  useEffect(() => {
    const target = judged ? verdict.current : prompt.current
    target?.focus({ preventScroll: true })
    if (judged) target?.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
    else scrollTo({ top: 0 })
  }, [turn, judged])

  if (question === undefined) return null
  const { item, shown } = question
  const written = asked.draft.value?.kind === 'text' && asked.draft.value.text.trim() !== ''
  return (
    <>
      <article class="QuestionCard" key={question.turn} {...swipe}>
        <p class="QuestionCard-kind">
          <span>{study.topics[item.topic]}</span>
          <span>{study.kinds[item.kind]}</span>
        </p>
        <ItemPrompt item={item} filled={judged && item.kind === 'cloze' ? rightAnswerText(item, language) : undefined} headingRef={prompt} />
        <AnswerForm
          item={item}
          shown={shown}
          draft={asked.draft.value}
          judgement={judgement}
          onDraft={asked.setDraft}
          onSubmit={asked.submit}
        />
        {judged && judgement && (
          <ItemFeedback item={item} judgement={judgement} overruled={asked.overruled.value} headingRef={verdict}>
            {judgement.verdict === 'wrong' && written && (
              <Button look="plain" onClick={asked.overrule}>
                {study.overrule}
              </Button>
            )}
            <SourceParagraph bank={model.bank} item={item} />
          </ItemFeedback>
        )}
      </article>
      <footer class="StudyPage-actions">
        {model.failure.value !== undefined && (
          <Notice tone="wrong" text={shell.problem[model.failure.value]}>
            <Button look="strong" onClick={() => void model.retry()}>
              {shell.retry}
            </Button>
          </Notice>
        )}
        {judged ? (
          <GradeBar model={model} />
        ) : (
          <div class="StudyPage-answer">
            {item.kind !== 'flip' && (
              <Button look="plain" onClick={asked.giveUp}>
                {words.dontKnow}
              </Button>
            )}
            {needsCheck(item.kind) && (
              <Button look="strong" wide disabled={!asked.complete.value} onClick={() => asked.submit()}>
                {item.kind === 'flip' ? study.show : study.check}
              </Button>
            )}
          </div>
        )}
      </footer>
    </>
  )
}

/** A single choice is answered by its tap; every other kind has a button that says "done". */
function needsCheck(kind: string): boolean {
  return kind !== 'choice' && kind !== 'true-false'
}
