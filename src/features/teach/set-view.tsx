import type { ComponentChildren } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import type { Item, ItemHead, Language } from '../../core/bank/item.ts'
import type { BankIndex, QuestionBank } from '../../core/bank/question-bank.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useLoaded, type Loading } from '../../ui/lazy.tsx'
import type { TeachModel } from './teach-model.ts'
import type { TeachSet } from './teach-shelf.ts'

type WithSetProps = { readonly model: TeachModel; readonly id: string; readonly children: (set: TeachSet) => ComponentChildren }

/** A page about one set, once it is there. */
export function WithSet({ model, id, children }: WithSetProps) {
  const { teach, shell } = usePageMessages()
  useEffect(() => void model.load(), [model])
  const set = model.find(id)
  const phase = model.phase.value
  const failure = model.failure.value
  return (
    <Page class="TeachPage">
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {phase === 'load-failed' && <LoadFailed onRetry={() => void model.load()} />}
      {set !== undefined && children(set)}
      {set === undefined && phase === 'loading' && <p>{shell.loading}</p>}
      {set === undefined && phase === 'ready' && (
        <>
          <h1>{teach.title}</h1>
          <p>{teach.gone}</p>
          <a class="Button" data-look="strong" href="#/teach">
            {teach.back}
          </a>
        </>
      )}
    </Page>
  )
}

/** The heads of a set's items, in the order of the bank. */
export function headsOf({ items }: Pick<TeachSet, 'items'>, { heads }: Pick<BankIndex, 'heads'>): readonly ItemHead[] {
  const numbers = new Set(items)
  return heads.filter(({ number }) => numbers.has(number))
}

/** Every item of the bank in the language of the moment, by id. */
export function useAllItems(bank: QuestionBank): Loading<ReadonlyMap<string, Item>> {
  const language = useApp().i18n.language.value
  return useLoaded(useCallback(() => loadAll(bank, language), [bank, language]))
}

async function loadAll(bank: QuestionBank, language: Language): Promise<ReadonlyMap<string, Item>> {
  const sections = await Promise.all(bank.bank.sections.map(({ id }) => bank.loadItems(language, id)))
  return new Map(sections.flat().map((item) => [item.id, item]))
}
