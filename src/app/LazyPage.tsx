import { useCallback } from 'preact/hooks'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { useMessages } from '../ui/app-context.ts'
import { useLoaded } from '../ui/lazy.tsx'
import type { AppModel } from './app-model.ts'
import { loadPage, type LazyRoute } from './lazy-pages.ts'

/** A page that the first question does not need: its code comes when it is opened. */
export function LazyPage({ model, route }: { readonly model: AppModel; readonly route: LazyRoute }) {
  const { shell } = useMessages()
  const loaded = useLoaded(useCallback(() => loadPage(route.page, model), [route.page, model]))
  if (loaded.kind === 'ready') return <>{loaded.value(route)}</>
  return (
    <main id="content" class="LazyPage">
      {loaded.kind === 'failed' ? <LoadFailed onRetry={loaded.retry} /> : <p>{shell.loading}</p>}
    </main>
  )
}
