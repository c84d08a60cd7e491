import type { Item } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { usePageMessages } from '../../ui/app-context.ts'

/** Where in the article an answer stands. A quiz under way waits there for the way back. */
export function SourceLink({ item, bank }: { readonly item: Item; readonly bank: Pick<QuestionBank, 'bank'> }) {
  const { quiz } = usePageMessages()
  const [source] = item.source
  if (source === undefined || !bank.bank.sections.some(({ paragraphs }) => paragraphs.includes(source))) return null
  return (
    <a class="SourceLink" href={`#/read/${item.section}/${source}`}>
      {quiz.source(source)}
    </a>
  )
}
