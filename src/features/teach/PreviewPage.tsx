import { useCallback, useMemo, useState } from 'preact/hooks'
import { sheetFor } from '../../core/assignments/sheet.ts'
import type { Item } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { Response } from '../../core/grading/response.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { AnswerForm } from '../../ui/item/AnswerForm.tsx'
import { ItemPrompt } from '../../ui/item/ItemPrompt.tsx'
import { useLoaded } from '../../ui/lazy.tsx'
import { WayBack } from './TeachPage.tsx'
import { headsOf, WithSet } from './set-view.tsx'
import type { TeachModel } from './teach-model.ts'
import type { TeachSet } from './teach-shelf.ts'
import './PickPage.css'
import './TeachPage.css'

type PreviewPageProps = { readonly model: TeachModel; readonly id: string; readonly bank: QuestionBank; readonly randomSeed: () => number }

/** One sheet of the set, to be looked at and tried out; nothing is kept. */
export function PreviewPage({ model, id, ...props }: PreviewPageProps) {
  const { teach } = usePageMessages()
  return (
    <WithSet model={model} id={id}>
      {(set) => (
        <>
          <header>
            <WayBack href={`#/teach/${id}`} name={teach.backToSet} />
            <h1>{teach.previewTitle}</h1>
            <p class="TeachPage-quiet">{teach.previewHint}</p>
          </header>
          <Sheet {...props} model={model} set={set} />
        </>
      )}
    </WithSet>
  )
}

/** What a pupil's sheet is drawn from; practice has no sheet, so all its items are shown. */
function itemIdsOf(set: TeachSet, bank: QuestionBank['bank'], leaks: Parameters<typeof sheetFor>[2], seed: number): readonly string[] {
  if (set.settings.mode === 'practice') return headsOf(set, bank).map(({ id }) => id)
  return sheetFor({ items: set.items, settings: set.settings }, bank.heads, leaks, seed).items
}

function Sheet({ model, set, bank, randomSeed }: Omit<PreviewPageProps, 'id'> & { readonly set: TeachSet }) {
  const { teach, shell, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const [seed] = useState(randomSeed)
  const leaks = model.leaks.value
  const ids = useMemo(() => itemIdsOf(set, bank.bank, leaks, seed), [set, bank, leaks, seed])
  const loaded = useLoaded(useCallback(() => Promise.all(ids.map((id) => bank.loadItem(language, id))), [ids, bank, language]))
  const [place, goTo] = useState(0)
  if (loaded.kind === 'failed') return <LoadFailed onRetry={loaded.retry} />
  if (loaded.kind === 'loading') return <p>{shell.loading}</p>
  const item = loaded.value[place]
  if (item === undefined) return <p>{teach.noQuestions}</p>
  return (
    <>
      <p class="Preview-place">
        {teach.place(place + 1, ids.length)} · {study.kinds[item.kind]}
      </p>
      <Tried key={item.id} item={item} shown={presentationOrder(item, seed, set.settings.shuffleOptions)} />
      <div class="TeachPage-row" data-spread>
        <Button disabled={place === 0} onClick={() => goTo(place - 1)}>
          {teach.previous}
        </Button>
        <Button look="strong" disabled={place === ids.length - 1} onClick={() => goTo(place + 1)}>
          {teach.next}
        </Button>
      </div>
    </>
  )
}

function Tried({ item, shown }: { readonly item: Item; readonly shown: readonly number[] }) {
  const { teach, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const [draft, answer] = useState<Response | undefined>(undefined)
  const [told, tell] = useState(false)
  return (
    <article class="Preview">
      <ItemPrompt item={item} filled={undefined} />
      <fieldset>
        <legend class="visually-hidden">{study.yourAnswer}</legend>
        <AnswerForm item={item} shown={shown} draft={draft} judgement={undefined} onDraft={answer} onSubmit={answer} />
      </fieldset>
      <Button look="plain" aria-expanded={told} onClick={() => tell(!told)}>
        {told ? teach.hideKey : teach.showKey}
      </Button>
      {told && (
        <p role="status">
          <strong>{rightAnswerText(item, language)}</strong>
        </p>
      )}
    </article>
  )
}
