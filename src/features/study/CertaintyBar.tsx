import { useEffect, useRef } from 'preact/hooks'
import { CERTAINTIES } from '../../core/grading/response.ts'
import { Button } from '../../ui/Button.tsx'
import { PageWords } from '../../ui/PageWords.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { QuestionModel } from './question-model.ts'
import './CertaintyBar.css'

const NAMES = { 1: 'unsure', 2: 'fairlySure', 3: 'sure' } as const

/** How sure the learner is, before they know: one tap that also submits. */
export function CertaintyBar({ asked }: { readonly asked: QuestionModel }) {
  return (
    <PageWords>
      <Bar asked={asked} />
    </PageWords>
  )
}

function Bar({ asked }: { readonly asked: QuestionModel }) {
  const { care } = usePageMessages()
  const bar = useRef<HTMLDivElement>(null)

  // Enter in a line of text is done with writing: the choice of the three is next.
  useEffect(() => {
    function onSubmit() {
      bar.current?.querySelector('button')?.focus()
    }
    document.addEventListener('submit', onSubmit)
    return () => document.removeEventListener('submit', onSubmit)
  }, [])

  return (
    <div class="CertaintyBar" role="group" aria-labelledby="how-sure" ref={bar}>
      <p id="how-sure">{care.howSure}</p>
      {CERTAINTIES.map((certainty) => (
        <Button key={certainty} disabled={!asked.complete.value} onClick={() => void asked.submit(undefined, certainty)}>
          {care[NAMES[certainty]]}
        </Button>
      ))}
    </div>
  )
}
