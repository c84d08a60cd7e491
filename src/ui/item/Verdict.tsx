import { useEffect, useRef } from 'preact/hooks'
import type { Judgement } from '../../core/grading/response.ts'
import { Icon } from '../Icon.tsx'
import { useMessages } from '../app-context.ts'
import './Verdict.css'

/** What an answer was worth, in a word, under the prompt where the eye is. It takes the focus, also when it is overruled, so that a screen reader goes on here. */
export function Verdict({ judgement, overruled }: { readonly judgement: Judgement; readonly overruled: boolean }) {
  const { item, study } = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const { verdict } = judgement

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [overruled])

  return (
    <div class="Verdict" data-verdict={verdict}>
      <h3 tabIndex={-1} ref={heading}>
        {verdict !== 'self' && <Icon name={verdict} />}
        {verdict === 'self' ? item.answerWas : item[verdict]}
      </h3>
      {overruled && <p>{study.overruled}</p>}
    </div>
  )
}
