import { PageWords } from '../../ui/PageWords.tsx'
import { ReadAloud } from '../../ui/ReadAloud.tsx'

/** The question, to be heard. */
export function PromptAloud({ text }: { readonly text: string }) {
  return (
    <PageWords>
      <ReadAloud text={text} />
    </PageWords>
  )
}
