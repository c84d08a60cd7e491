import type { Run } from '../core/bank/brief.ts'
import './TermLink.css'

type RunTextProps = { readonly runs: readonly Run[]; readonly onTerm: (term: string) => void }

/** A paragraph of the brief; its terms are buttons that open the glossary. */
export function RunText({ runs, onTerm }: RunTextProps) {
  return (
    <>
      {runs.map((run, at) =>
        run.kind === 'text' ? (
          run.text
        ) : (
          <button key={at} type="button" class="TermLink" onClick={() => onTerm(run.term)}>
            {run.text}
          </button>
        ),
      )}
    </>
  )
}
