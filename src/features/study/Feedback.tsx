import { useEffect, useRef } from 'preact/hooks'
import type { Item } from '../../core/bank/item.ts'
import type { Judgement } from '../../core/grading/response.ts'
import { Button } from '../../ui/Button.tsx'
import { useMessages } from '../../ui/app-context.ts'
import { ItemFeedback } from '../../ui/item/ItemFeedback.tsx'
import { SourceParagraph } from './SourceParagraph.tsx'
import type { StudyModel } from './study-model.ts'

/** The verdict on an answer, with all that can be learned from it. It takes the focus, so that a screen reader goes on here. */
export function Feedback({ model, item, judgement }: { readonly model: StudyModel; readonly item: Item; readonly judgement: Judgement }) {
  const { study } = useMessages()
  const { asked } = model
  const heading = useRef<HTMLHeadingElement>(null)
  const draft = asked.draft.value
  const isWritten = draft?.kind === 'text' && draft.text.trim() !== ''

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }, [])

  return (
    <ItemFeedback item={item} judgement={judgement} overruled={asked.overruled.value} headingRef={heading}>
      {judgement.verdict === 'wrong' && isWritten && (
        <Button look="plain" onClick={asked.overrule}>
          {study.overrule}
        </Button>
      )}
      <SourceParagraph bank={model.bank} item={item} />
    </ItemFeedback>
  )
}
