import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMessages } from '../ui/app-context.ts'
import type { AppModel } from './app-model.ts'
import { loadPage, type LazyRoute } from './lazy-pages.tsx'

type Loaded = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly render: (route: LazyRoute) => ComponentChild; readonly page: LazyRoute['page'] }

/** A page that the first question does not need: its code comes when it is opened. */
export function LazyPage({ model, route }: { readonly model: AppModel; readonly route: LazyRoute }) {
  const { shell } = useMessages()
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let wanted = true
    loadPage(route.page, model).then(
      (render) => wanted && setLoaded({ kind: 'ready', render, page: route.page }),
      () => wanted && setLoaded({ kind: 'failed' }),
    )
    return () => {
      wanted = false
    }
  }, [route.page, model, attempt])

  if (loaded.kind === 'ready' && loaded.page === route.page) return <>{loaded.render(route)}</>
  return (
    <main id="content" class="LazyPage">
      {loaded.kind === 'failed' ? (
        <Notice tone="wrong" title={shell.loadFailedTitle} text={shell.loadFailedText}>
          <Button look="strong" onClick={() => setAttempt(attempt + 1)}>
            {shell.retry}
          </Button>
        </Notice>
      ) : (
        <p>{shell.loading}</p>
      )}
    </main>
  )
}
