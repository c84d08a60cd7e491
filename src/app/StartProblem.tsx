import type { AppUpdate } from '../core/lib/app-update.ts'
import type { StoreIssueCode } from '../core/lib/store-issue.ts'
import { Button } from '../ui/Button.tsx'
import { usePageMessages } from '../ui/app-context.ts'
import './UpdateBanner.css'

type StartProblemProps = {
  readonly kind: StoreIssueCode | 'framed'
  /** Opens the app without the store; undefined where that would do harm. */
  readonly studyAnyway?: () => void
  /** Where another version of the app is the remedy. */
  readonly update?: AppUpdate
}

/** The app cannot start as it is: what is wrong, and what to do about it. Nothing has been changed. */
export function StartProblem({ kind, studyAnyway, update }: StartProblemProps) {
  const { shell, rescue } = usePageMessages()
  const tryAgain = async () => {
    if (!(await update?.apply())) location.reload()
  }
  return (
    <main id="content" class="NotFound">
      <h1>{kind === 'framed' ? shell.framedTitle : shell.name}</h1>
      <p role="alert">{kind === 'framed' ? shell.framedText : shell.problem[kind]}</p>
      {kind === 'framed' ? (
        <a class="Button" data-look="strong" href={location.href} target="_blank" rel="noopener">
          {shell.framedOpen}
        </a>
      ) : (
        <Button look="strong" onClick={() => void tryAgain()}>
          {shell.retry}
        </Button>
      )}
      {studyAnyway !== undefined && (
        <>
          <Button onClick={studyAnyway}>{rescue.studyAnyway}</Button>
          <p>{rescue.studyAnywayHint}</p>
        </>
      )}
    </main>
  )
}
