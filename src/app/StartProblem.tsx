import type { StoreIssueCode } from '../core/lib/store-issue.ts'
import type { Messages } from '../i18n/messages.en.ts'
import { Button } from '../ui/Button.tsx'
import './UpdateBanner.css'

/** The app cannot start as it is: what is wrong, and the one thing to do about it. Nothing has been changed. */
export function StartProblem({ messages, kind }: { readonly messages: Messages; readonly kind: StoreIssueCode | 'framed' }) {
  const { shell } = messages
  return (
    <main id="content" class="NotFound">
      <h1>{kind === 'framed' ? shell.framedTitle : shell.name}</h1>
      <p role="alert">{kind === 'framed' ? shell.framedText : shell.problem[kind]}</p>
      {kind === 'framed' ? (
        <a class="Button" data-look="strong" href={location.href} target="_blank" rel="noopener">
          {shell.framedOpen}
        </a>
      ) : (
        <Button look="strong" onClick={() => location.reload()}>
          {shell.retry}
        </Button>
      )}
    </main>
  )
}
