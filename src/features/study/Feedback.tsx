import { useEffect } from 'preact/hooks'
import type { Item } from '../../core/bank/item.ts'
import type { Judgement } from '../../core/grading/response.ts'
import { Button } from '../../ui/Button.tsx'
import { PageWords } from '../../ui/PageWords.tsx'
import { useApp, useMessages } from '../../ui/app-context.ts'
import { CardMenu } from '../../ui/item/CardMenu.tsx'
import { ItemFeedback } from '../../ui/item/ItemFeedback.tsx'
import { SourceParagraph } from './SourceParagraph.tsx'
import { cardCare } from './card-care.ts'
import type { StudyModel } from './study-model.ts'

/** What can be learned from a judged answer, and the learner's say in it. */
export function Feedback({ model, item, judgement }: { readonly model: StudyModel; readonly item: Item; readonly judgement: Judgement }) {
  const { study } = useMessages()
  const { asked } = model
  const { comfort, device } = useApp()
  const { verdict } = judgement
  const draft = asked.draft.value

  useEffect(() => {
    if (comfort().haptics && verdict !== 'self') void device().then(({ buzz }) => buzz(verdict === 'right' ? 'right' : 'wrong'))
  }, [verdict])

  const isWritten = draft?.kind === 'text' && draft.text.trim() !== ''
  return (
    <ItemFeedback item={item} judgement={judgement}>
      {judgement.verdict === 'wrong' && isWritten && (
        <Button onClick={asked.overrule}>{study.overrule}</Button>
      )}
      <SourceParagraph bank={model.bank} item={item} />
      <PageWords>
        <CardMenu care={cardCare(model, item.id)} />
      </PageWords>
    </ItemFeedback>
  )
}
