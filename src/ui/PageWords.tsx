import type { ComponentChildren } from 'preact'
import { useCallback } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useApp, useMessages } from './app-context.ts'
import { useLoaded } from './lazy.tsx'

/** For a part of the first screen that speaks words of the later pages: it is drawn once they have come. */
export function PageWords({ children }: { readonly children: ComponentChildren }) {
  const { i18n } = useApp()
  const { shell } = useMessages()
  const loaded = useLoaded(useCallback(() => i18n.loadPages(), [i18n]))
  if (i18n.pages.value !== undefined) return <>{children}</>
  if (loaded.kind !== 'failed') return null
  return (
    <div role="alert">
      <p>{shell.loadFailedText}</p>
      <Button onClick={loaded.retry}>{shell.retry}</Button>
    </div>
  )
}
