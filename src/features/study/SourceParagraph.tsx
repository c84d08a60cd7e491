import { useEffect, useState } from 'preact/hooks'
import type { Paragraph } from '../../core/bank/brief.ts'
import type { Item } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { useApp, useMessages } from '../../ui/app-context.ts'
import './SourceParagraph.css'

/** The paragraph of the brief that an item rests on, opened on demand. */
export function SourceParagraph({ bank, item }: { readonly bank: QuestionBank; readonly item: Item }) {
  const messages = useMessages()
  const language = useApp().i18n.language.value
  const [open, setOpen] = useState(false)
  const [paragraph, setParagraph] = useState<Paragraph | 'failed' | undefined>(undefined)
  const source = item.source[0] ?? ''

  useEffect(() => {
    if (!open) return
    let wanted = true
    bank.loadBrief(language).then(
      (brief) => wanted && setParagraph(brief.sections.flatMap((section) => section.paragraphs).find((candidate) => candidate.id === source)),
      () => wanted && setParagraph('failed'),
    )
    return () => {
      wanted = false
    }
  }, [open, language, bank, source])

  return (
    <details class="SourceParagraph" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.item.fromBrief(source)}</summary>
      {paragraph === 'failed' ? (
        <p>{messages.shell.loadFailedText}</p>
      ) : (
        <blockquote>{paragraph?.runs.map((run) => run.text).join('') ?? messages.shell.loading}</blockquote>
      )}
      <a href={`#/read/${item.section}/${source}`}>{messages.item.openBrief}</a>
    </details>
  )
}
