import { markHits } from '../../core/search/marks.ts'
import type { Query } from '../../core/search/words.ts'

/** A text with the words of the query marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: Query }) {
  if (query.length === 0) return <>{text}</>
  return <>{markHits(text, query).map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))}</>
}
