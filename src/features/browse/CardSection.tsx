import { useCallback } from 'preact/hooks'
import type { Item } from '../../core/bank/item.ts'
import { facesOf } from '../../core/quiz/faces.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { CardMenu } from '../../ui/item/CardMenu.tsx'
import { CueText } from '../../ui/item/CueText.tsx'
import { useLoaded } from '../../ui/lazy.tsx'
import type { BrowseModel } from './browse-model.ts'
import './CardSection.css'

/** What the learner decided about a card, and can. */
export function CardSection({ model, item }: { readonly model: BrowseModel; readonly item: Item }) {
  const { care: words, shell } = usePageMessages()
  const care = model.care.careOf(item.id)
  const failure = model.care.failure.value
  return (
    <section class="CardSection" aria-label={words.title}>
      {failure !== undefined && (
        <Notice tone="wrong" title={words.failed} text={shell.problem[failure]}>
          <Button look="strong" onClick={() => void model.care.retry()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      {care.suspended && <p class="CardSection-standing">{words.leftOut}</p>}
      {care.buried && !care.suspended && <p class="CardSection-standing">{words.notToday}</p>}
      {care.cue !== undefined && <CueText text={care.cue} />}
      <CardMenu care={care} />
    </section>
  )
}

/** As what the item can be asked; nothing where there is one way only. */
export function FaceList({ model, item }: { readonly model: BrowseModel; readonly item: Item }) {
  const { care: words, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const loaded = useLoaded(useCallback(() => model.loadFaces(language), [model, language]))
  const faces = loaded.kind === 'ready' ? facesOf(item, loaded.value) : []
  if (faces.length < 2) return null
  return (
    <>
      <h3>{words.faces}</h3>
      <ul role="list" class="FaceList">
        {faces.map(({ face, item: { kind } }) => (
          <li key={face}>
            <b>{study.kinds[kind]}</b> <span>{words.faceNames[face]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
