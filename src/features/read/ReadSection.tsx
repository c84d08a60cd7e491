import { useEffect, useRef, useState } from 'preact/hooks'
import type { Brief } from '../../core/bank/brief.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { RunText } from '../../ui/RunText.tsx'
import { ReadAloud } from '../../ui/ReadAloud.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { ReadModel } from './read-model.ts'

type ReadSectionProps = { readonly model: ReadModel; readonly brief: Brief; readonly id: string; readonly paragraph: string | undefined }

/** One section of the brief. Its end is the way on: study what was just read. */
export function ReadSection({ model, brief, id, paragraph }: ReadSectionProps) {
  const { read, paper, shell } = usePageMessages()
  const [term, openTerm] = useState<string | undefined>(undefined)
  const cited = useRef<HTMLParagraphElement>(null)
  const section = brief.sections.find((candidate) => candidate.id === id)
  const entry = brief.terms.find((candidate) => candidate.id === term)

  useEffect(() => {
    cited.current?.focus()
    cited.current?.scrollIntoView({ block: 'center' })
  }, [paragraph])

  if (section === undefined) {
    return (
      <>
        <h1>{shell.notFoundTitle}</h1>
        <a href="#/read">{read.title}</a>
      </>
    )
  }
  const following = brief.sections[brief.sections.indexOf(section) + 1]
  const heads = model.bank.bank.heads.filter((head) => head.section === id)

  async function study() {
    await model.markRead(id)
    location.hash = `#/study/section/${id}`
  }

  return (
    <>
      <a class="ReadPage-back" href="#/read">
        <Icon name="back" />
        {read.title}
      </a>
      <h1>{section.title}</h1>
      {useApp().comfort().readAloud && <ReadAloud text={section.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')} />}
      {section.paragraphs.map((text) => {
        const isCited = text.id === paragraph
        return (
          <p key={text.id} class="ReadPage-paragraph" id={`p-${text.id}`} data-cited={isCited || undefined} tabIndex={-1} ref={isCited ? cited : null}>
            <RunText runs={text.runs} onTerm={openTerm} />
            <a class="ReadPage-items" href={`#/browse/in/${text.id}`}>
              {read.itemsOf(text.id)}
            </a>
          </p>
        )
      })}
      <div class="ReadPage-end">
        <Button look="strong" wide onClick={() => void study()}>
          {read.studySection(heads.length)}
          <Icon name="arrow" />
        </Button>
        {following !== undefined && <a href={`#/read/${following.id}`}>{read.next(following.title)}</a>}
        <a class="ReadPage-print" href={`#/print/brief/${id}`}>
          {paper.print}
        </a>
      </div>
      {entry !== undefined && (
        <Dialog title={entry.name} onClose={() => openTerm(undefined)}>
          <p class="ReadPage-termKind">{read.termKinds[entry.kind]}</p>
          <p>{entry.text}</p>
          {entry.also.length > 0 && <p class="ReadPage-also">{read.also(entry.also.join(', '))}</p>}
        </Dialog>
      )}
    </>
  )
}
