import { useEffect, useRef } from 'preact/hooks'
import { GAP } from '../../core/bank/item.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useApp, useMessages } from '../../ui/app-context.ts'
import { lazy } from '../../ui/lazy.tsx'
import { AnswerForm, preloadTextForm } from '../../ui/item/AnswerForm.tsx'
import { ItemPrompt } from '../../ui/item/ItemPrompt.tsx'
import type { StudyModel } from './study-model.ts'
import { useSwipe } from './use-swipe.ts'

const parts = async () => (await import('./answered-parts.ts')).answeredParts
const Feedback = lazy(async () => (await parts()).Feedback)
const GradeBar = lazy(async () => (await parts()).GradeBar)
const Verdict = lazy(async () => (await parts()).Verdict)
const CertaintyBar = lazy(async () => (await parts()).CertaintyBar)
const PromptAloud = lazy(async () => (await parts()).PromptAloud)
const OwnCue = lazy(async () => (await parts()).OwnCue)

/** One question from prompt to grade. The focus goes to the prompt, and from there to the verdict. */
export function QuestionCard({ model }: { readonly model: StudyModel }) {
  const { study, item: words, shell } = useMessages()
  const { comfort } = useApp()
  const { asked } = model
  const question = asked.question.value
  const judgement = asked.judgement.value
  const judged = asked.judged.value
  const prompt = useRef<HTMLHeadingElement>(null)
  const swipe = useSwipe(judged ? (way) => void model.grade(way === 'left' ? 1 : 3) : undefined)

  const turn = question?.turn
  useEffect(() => {
    prompt.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [turn])

  useEffect(() => {
    // The answer takes longer to think of than this takes to come; what fails is tried again, and says so, when it is drawn.
    for (const load of [Verdict.preload, Feedback.preload, GradeBar.preload, preloadTextForm]) {
      load().catch((error: unknown) => console.warn('A part could not be loaded yet:', error))
    }
  }, [])

  if (question === undefined) return null
  const { item, shown } = question
  const cue = model.state().cues.get(item.id)
  const wantsCertainty = asked.wantsCertainty.value
  return (
    <>
      <article class="QuestionCard" key={question.turn} {...swipe}>
        <p class="QuestionCard-kind">
          <span>{study.topics[item.topic]}</span>
          <span>{study.kinds[item.kind]}</span>
          {comfort().readAloud && <PromptAloud text={item.prompt.replace(GAP, '…')} />}
        </p>
        {cue !== undefined && <OwnCue text={cue} />}
        <ItemPrompt item={item} filled={judged && item.kind === 'cloze' ? item.answer : undefined} headingRef={prompt} />
        {judged && judgement && <Verdict judgement={judgement} overruled={asked.overruled.value} />}
        <AnswerForm
          item={item}
          shown={shown}
          draft={asked.draft.value}
          judgement={judgement}
          onDraft={asked.setDraft}
          onSubmit={wantsCertainty ? asked.setDraft : asked.submit}
        />
        {judged && judgement && <Feedback model={model} item={item} judgement={judgement} />}
      </article>
      <footer class="StudyPage-actions">
        {model.failure.value !== undefined && (
          <Notice tone="wrong" text={shell.problem[model.failure.value]}>
            <Button look="strong" onClick={() => void model.retry()}>
              {shell.retry}
            </Button>
          </Notice>
        )}
        {asked.stuck.value && <Notice tone="wrong" text={shell.loadFailedText} />}
        {judged ? (
          <GradeBar model={model} />
        ) : (
          <div class="StudyPage-answer">
            {item.kind !== 'flip' && (
              <Button look="plain" onClick={() => void asked.giveUp()}>
                {words.dontKnow}
              </Button>
            )}
            {wantsCertainty && <CertaintyBar asked={asked} />}
            {!wantsCertainty && needsCheck(item.kind) && (
              <Button look="strong" wide disabled={!asked.complete.value} onClick={() => void asked.submit()}>
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
