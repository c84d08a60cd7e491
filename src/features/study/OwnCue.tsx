import { PageWords } from '../../ui/PageWords.tsx'
import { CueText } from '../../ui/item/CueText.tsx'

/** The learner's own cue, above the question. */
export function OwnCue({ text }: { readonly text: string }) {
  return (
    <PageWords>
      <CueText text={text} />
    </PageWords>
  )
}
