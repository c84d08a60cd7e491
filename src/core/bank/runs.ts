import type { Run } from './brief.ts'

/**
 * A paragraph as written, `… [shown words](term-id) …`, as runs.
 * Text without links is one run; an empty text has none.
 */
export function parseRuns(text: string): readonly Run[] {
  // Splitting by two groups gives: plain, shown words, term id, plain, ...
  const parts = text.split(/\[([^\]]+)\]\(([a-z0-9-]+)\)/)
  return parts.flatMap((part, index): readonly Run[] => {
    if (index % 3 === 0) return part === '' ? [] : [{ kind: 'text', text: part }]
    return index % 3 === 1 ? [{ kind: 'term', text: part, term: parts[index + 1] ?? '' }] : []
  })
}

/** The paragraph as it reads, without its links. */
export function plainText(text: string): string {
  return parseRuns(text).map((run) => run.text).join('')
}

/** Glossary ids that the paragraph links to. */
export function linkedTerms(text: string): readonly string[] {
  return parseRuns(text).flatMap((run) => (run.kind === 'term' ? [run.term] : []))
}
