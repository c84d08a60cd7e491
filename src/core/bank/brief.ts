/** The article retold, and the words it explains, in one language. */

export const TERM_KINDS = ['person', 'group', 'institution', 'place', 'country', 'idea'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** A stretch of a paragraph: plain text, or words that open a glossary entry. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'term'; readonly text: string; readonly term: string }

/** `id` is a paragraph name as items cite it: `2.1`. */
export type Paragraph = { readonly id: string; readonly runs: readonly Run[] }

export type BriefSection = { readonly id: string; readonly title: string; readonly paragraphs: readonly Paragraph[] }

export type GlossaryTerm = {
  readonly id: string
  readonly kind: TermKind
  readonly name: string
  /** Other names, in either language. */
  readonly also: readonly string[]
  readonly text: string
  readonly source: readonly string[]
}

export type Brief = { readonly sections: readonly BriefSection[]; readonly terms: readonly GlossaryTerm[] }
