import { useCallback, useMemo, useState } from 'preact/hooks'
import { writeAssignment } from '../../core/assignments/assignment-code.ts'
import { sheetFor } from '../../core/assignments/sheet.ts'
import type { Item, Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { QrWriter } from '../../core/lib/qr.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useLoaded } from '../../ui/lazy.tsx'
import { PaperCards } from '../../ui/paper/PaperCards.tsx'
import { PaperQuiz } from '../../ui/paper/PaperQuiz.tsx'
import { PaperCode } from './PaperCode.tsx'
import { WayBack } from './TeachPage.tsx'
import { headsOf, WithSet } from './set-view.tsx'
import type { TeachModel } from './teach-model.ts'
import type { TeachSet } from './teach-shelf.ts'
import './PaperPage.css'
import './TeachPage.css'

type PaperPageProps = { readonly model: TeachModel; readonly id: string; readonly bank: QuestionBank; readonly writer: QrWriter; readonly appUrl: string }

type PaperKind = 'quiz' | 'cards' | 'code'

/** What of a set can be printed, as it will look; the print style sheet leaves everything else out. */
export function PaperPage({ model, id, ...props }: PaperPageProps) {
  const { teach, paper } = usePageMessages()
  return (
    <WithSet model={model} id={id}>
      {(set) => (
        <>
          <header>
            <WayBack href={`#/teach/${id}`} name={teach.backToSet} />
            <h1>{paper.title}</h1>
          </header>
          <Choice {...props} model={model} set={set} />
        </>
      )}
    </WithSet>
  )
}

function Choice({ model, set, bank, writer, appUrl }: Omit<PaperPageProps, 'id'> & { readonly set: TeachSet }) {
  const { paper, shell } = usePageMessages()
  const language = useApp().i18n.language.value
  const [kind, choose] = useState<PaperKind>('quiz')
  const leaks = model.leaks.value
  const ids = useMemo(() => paperIds(set, bank.bank, leaks), [set, bank, leaks])
  const cards = useMemo(() => headsOf(set, bank.bank).map((head) => head.id), [set, bank])
  const loaded = useLoaded(useCallback(() => loadSome(bank, language, [...new Set([...ids, ...cards])]), [bank, language, ids, cards]))
  /** There is a code only of what was handed out. */
  const kinds: readonly PaperKind[] = set.handedOut === undefined ? ['quiz', 'cards'] : ['quiz', 'cards', 'code']
  if (loaded.kind === 'failed') return <LoadFailed onRetry={loaded.retry} />
  if (loaded.kind === 'loading') return <p>{shell.loading}</p>
  const pick = (wanted: readonly string[]): readonly Item[] => wanted.flatMap((id) => loaded.value.get(id) ?? [])
  return (
    <>
      <Chips legend={paper.kind} hint={kind === 'cards' ? paper.sidesHints.fold : paper.hints[kind]} options={kinds.map((value) => ({ value, label: paper.kinds[value] }))} chosen={[kind]} onChoose={choose} />
      <Button look="strong" wide onClick={() => print()}>
        {paper.print}
      </Button>
      <div class="Paper" data-print>
        {kind === 'quiz' && (
          <PaperQuiz
            title={set.title}
            about={[set.className, set.teacher].filter(Boolean).join(' · ')}
            instructions={set.instructions}
            items={pick(ids)}
            orderOf={(item) => presentationOrder(item, seedOf(set), set.settings.shuffleOptions)}
          />
        )}
        {kind === 'cards' && <PaperCards items={pick(cards)} sides="fold" />}
        {kind === 'code' && set.handedOut !== undefined && <PaperCode assignment={set.handedOut} link={`${appUrl}${writeAssignment(set.handedOut)}`} writer={writer} />}
      </div>
    </>
  )
}

/** The same paper whenever it is printed. */
const seedOf = ({ id }: TeachSet): number => Number.parseInt(id.slice(0, 8), 16)

/** One sheet: of a set that each pupil draws from, one such draw. */
function paperIds(set: TeachSet, bank: QuestionBank['bank'], leaks: Parameters<typeof sheetFor>[2]): readonly string[] {
  return sheetFor({ items: set.items, settings: { ...set.settings, shuffleQuestions: false } }, bank.heads, leaks, seedOf(set)).items
}

async function loadSome(bank: QuestionBank, language: Language, ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
  const items = await Promise.all(ids.map((id) => bank.loadItem(language, id)))
  return new Map(items.map((item) => [item.id, item]))
}
