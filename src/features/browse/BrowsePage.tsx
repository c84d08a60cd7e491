import { useEffect } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useMessages } from '../../ui/app-context.ts'
import { ItemView } from './ItemView.tsx'
import { ParagraphView } from './ParagraphView.tsx'
import { SearchView } from './SearchView.tsx'
import type { BrowseModel } from './browse-model.ts'
import './BrowsePage.css'

export type BrowseTarget = { readonly kind: 'all' } | { readonly kind: 'paragraph'; readonly id: string } | { readonly kind: 'item'; readonly id: string }

export function BrowsePage({ model, target }: { readonly model: BrowseModel; readonly target: BrowseTarget }) {
  const { shell } = useMessages()
  const shelf = model.shelf.value
  const results = model.results.value

  useEffect(() => void model.load(), [model])

  return (
    <Page class="BrowsePage">
      {model.loading.value === 'loading' && <p class="BrowsePage-wait">{shell.loading}</p>}
      {model.loading.value === 'failed' && (
        <Notice tone="wrong" title={shell.loadFailedTitle} text={shell.loadFailedText}>
          <Button look="strong" onClick={() => void model.load()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      {target.kind === 'all' && shelf !== undefined && results !== undefined && <SearchView model={model} shelf={shelf} results={results} />}
      {target.kind === 'paragraph' && shelf !== undefined && <ParagraphView key={target.id} model={model} shelf={shelf} id={target.id} />}
      {target.kind === 'item' && shelf !== undefined && <ItemView key={target.id} model={model} shelf={shelf} id={target.id} />}
    </Page>
  )
}
