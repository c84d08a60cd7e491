import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { useMessages } from './app-context.ts'

/** A part of the app could not be fetched: why that may be, and the way to try again. */
export function LoadFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { shell } = useMessages()
  return (
    <Notice tone="wrong" title={shell.loadFailedTitle} text={shell.loadFailedText}>
      <Button look="strong" onClick={onRetry}>
        {shell.retry}
      </Button>
    </Notice>
  )
}
