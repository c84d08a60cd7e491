import { useEffect } from 'preact/hooks'
import { TOPICS } from '../../core/bank/item.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { ManyChips } from '../../ui/ManyChips.tsx'
import { Page } from '../../ui/Page.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { CARD_SIDES, sheetsOf } from '../../ui/paper/paper-cards.ts'
import { Sheet } from './Sheet.tsx'
import { LENGTHS, PRINT_KINDS, type PrintModel } from './print-model.ts'
import './PrintPage.css'

type PrintPageProps = { readonly model: PrintModel; readonly kind: string | undefined; readonly section: string | undefined }

/** What a learner takes along on paper, as it will look; only the paper itself is printed. */
export function PrintPage({ model, kind, section }: PrintPageProps) {
  const { paper, shell } = usePageMessages()
  const texts = model.texts.value
  useEffect(() => model.open(kind, section), [model, kind, section])

  return (
    <Page class="PrintPage">
      <h1 class="no-print">{paper.title}</h1>
      {texts.kind === 'loading' && <p>{shell.loading}</p>}
      {texts.kind === 'failed' && <LoadFailed onRetry={model.reload} />}
      {texts.kind === 'ready' && (
        <>
          <Choices model={model} />
          <div class="Paper" data-print>
            <Sheet model={model} texts={texts.value} />
          </div>
        </>
      )}
    </Page>
  )
}

function Choices({ model }: { readonly model: PrintModel }) {
  const { paper, quiz, read, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const { kind, sections, topics, sides, length } = model.choice.value
  const count = model.ids.value.length
  const names = { ...paper.kinds, brief: read.title }
  return (
    <form class="PrintPage-choice no-print" onSubmit={(event) => (event.preventDefault(), print())}>
      <Chips legend={paper.kind} {...(kind === 'quiz' && { hint: paper.hints.quiz })} options={PRINT_KINDS.map((value) => ({ value, label: names[value] }))} chosen={[kind]} onChoose={(value) => model.choose({ kind: value })} />
      {kind === 'cards' && (
        <Chips legend={paper.sides} hint={paper.sidesHints[sides]} options={CARD_SIDES.map((value) => ({ value, label: paper.sidesNames[value] }))} chosen={[sides]} onChoose={(value) => model.choose({ sides: value })} />
      )}
      {kind === 'quiz' && (
        <Chips legend={quiz.length} options={LENGTHS.map((value) => ({ value, label: value === 'all' ? quiz.lengthAll : String(value) }))} chosen={[length]} onChoose={(value) => model.choose({ length: value })} />
      )}
      <ManyChips legend={quiz.sections} options={model.bank.sections.map(({ id, title }) => ({ value: id, label: title[language] }))} chosen={sections} onChoose={(chosen) => model.choose({ sections: chosen })} />
      {kind !== 'brief' && <ManyChips legend={quiz.topics} options={TOPICS.map((value) => ({ value, label: study.topics[value] }))} chosen={topics} onChoose={(chosen) => model.choose({ topics: chosen })} />}
      <p role="status">
        {kind === 'cards' && (count === 0 ? quiz.none : paper.cards(count, sheetsOf(model.ids.value, sides).length))}
        {kind === 'quiz' && (count === 0 ? quiz.none : length !== 'all' && count < length && quiz.fewer(count))}
      </p>
      <Button type="submit" look="strong" wide disabled={kind !== 'brief' && count === 0}>
        {paper.print}
      </Button>
    </form>
  )
}
