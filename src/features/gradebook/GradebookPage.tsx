import { useEffect } from 'preact/hooks'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { ClassHead } from './ClassHead.tsx'
import { ClassList } from './ClassList.tsx'
import { ItemView } from './ItemView.tsx'
import { ItemsView } from './ItemsView.tsx'
import { MatrixView, type SaveTable } from './MatrixView.tsx'
import { PupilView } from './PupilView.tsx'
import { RemoveClass } from './RemoveClass.tsx'
import { TopicsView } from './TopicsView.tsx'
import { shortId } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'
import './GradebookPage.css'

export type ClassTarget =
  | { readonly kind: 'list' }
  | { readonly kind: 'matrix' | 'items' | 'topics'; readonly id: string }
  | { readonly kind: 'pupil'; readonly id: string; readonly pupil: string }
  | { readonly kind: 'item'; readonly id: string; readonly item: number }

type GradebookPageProps = { readonly model: GradebookModel; readonly target: ClassTarget; readonly saveFile: SaveTable }

export function GradebookPage({ model, target, saveFile }: GradebookPageProps) {
  const { shell } = usePageMessages()
  const failure = model.failure.value
  return (
    <Page class="GradebookPage" view={target.kind}>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {target.kind === 'list' ? <ClassList model={model} /> : <ClassPage model={model} target={target} saveFile={saveFile} />}
    </Page>
  )
}

type ClassPageProps = GradebookPageProps & { readonly target: Exclude<ClassTarget, { kind: 'list' }> }

function ClassPage({ model, target, saveFile }: ClassPageProps) {
  const { shell } = usePageMessages()
  const language = useApp().i18n.language.value
  const { id } = target
  const phase = model.phase.value
  const book = model.book.value

  useEffect(() => void model.open(id), [model, id, language])

  if (book?.assignment.id === id) {
    switch (target.kind) {
      case 'matrix':
      case 'items':
      case 'topics':
        return (
          <>
            <ClassHead model={model} book={book} view={target.kind} />
            {target.kind === 'matrix' && <MatrixView model={model} book={book} saveFile={saveFile} />}
            {target.kind === 'items' && <ItemsView book={book} />}
            {target.kind === 'topics' && <TopicsView book={book} />}
          </>
        )
      case 'pupil':
        return <PupilView key={target.pupil} model={model} book={book} id={target.pupil} />
      case 'item':
        return <ItemView key={target.item} model={model} book={book} number={target.item} />
    }
  }
  if (phase === 'load-failed') return <LoadFailed onRetry={() => void model.open(id)} />
  return phase === 'loading' || phase === 'ready' ? <p class="GradebookPage-quiet">{shell.loading}</p> : <Closed model={model} id={id} phase={phase} />
}

/** Why there is nothing to see, and what helps. */
function Closed({ model, id, phase }: { readonly model: GradebookModel; readonly id: string; readonly phase: 'no-key' | 'no-set' | 'gone' }) {
  const { gradebook } = usePageMessages()
  const says = { 'no-key': [gradebook.noKeyTitle, gradebook.noKeyText], 'no-set': [gradebook.unknown(shortId(id)), gradebook.unknownText], gone: [gradebook.title, gradebook.gone] } as const
  const [title, text] = says[phase]
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {phase === 'no-key' && (
        <a class="Button" data-look="strong" href="#/teach/keys">
          {gradebook.toKey}
        </a>
      )}
      {phase === 'no-set' && (
        <a class="Button" data-look="strong" href="#/collect">
          {gradebook.collect}
        </a>
      )}
      <a class="Button" data-look="soft" href="#/class">
        {gradebook.back}
      </a>
      {phase !== 'gone' && <RemoveClass model={model} id={id} />}
    </>
  )
}
