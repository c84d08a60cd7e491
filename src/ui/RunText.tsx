import type { Run } from '../core/bank/brief.ts'
import './TermLink.css'

type RunTextProps = { readonly runs: readonly Run[]; readonly onTerm: (term: string) => void }

/** A paragraph of the brief; its terms open the glossary. They are spans, because a real button is a box that does not break over lines as words do. */
export function RunText({ runs, onTerm }: RunTextProps) {
  return (
    <>
      {runs.map((run, at) =>
        run.kind === 'text' ? (
          run.text
        ) : (
          <span key={at} role="button" tabIndex={0} class="TermLink" onClick={() => onTerm(run.term)} onKeyDown={(event) => pressed(event, () => onTerm(run.term))}>
            {run.text}
          </span>
        ),
      )}
    </>
  )
}

/** A button answers to Enter and Space; Space would scroll otherwise. */
function pressed(event: KeyboardEvent, act: () => void) {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  act()
}
