/** What of the bank can be found, and by which of its texts. */
import type { Brief, GlossaryTerm, Paragraph } from '../bank/brief.ts'
import { GAP, LANGUAGES, type Item, type Language } from '../bank/item.ts'
import { rightAnswerText } from '../grading/right-answer.ts'
import type { Field, SearchDocument } from './search-index.ts'

/** The bank in one language. */
export type Texts = { readonly items: readonly Item[]; readonly brief: Brief }

/** Items, then paragraphs, then terms, each in the order of the English bank; the texts of both languages stand in one document. */
export function searchDocuments(texts: Readonly<Record<Language, Texts>>): readonly SearchDocument[] {
  const documents = new Map<string, SearchDocument>()
  const add = (kind: SearchDocument['kind'], id: string, fields: readonly Field[]): void => {
    const known = documents.get(`${kind} ${id}`)
    documents.set(`${kind} ${id}`, { kind, id, fields: [...(known?.fields ?? []), ...fields] })
  }
  for (const language of LANGUAGES) for (const item of texts[language].items) add('item', item.id, itemFields(item, language))
  for (const language of LANGUAGES) for (const paragraph of paragraphsOf(texts[language].brief)) add('paragraph', paragraph.id, paragraphFields(paragraph, language))
  for (const language of LANGUAGES) for (const term of texts[language].brief.terms) add('term', term.id, termFields(term, language))
  return [...documents.values()]
}

const paragraphsOf = (brief: Brief): readonly Paragraph[] => brief.sections.flatMap(({ paragraphs }) => paragraphs)

const itemFields = (item: Item, language: Language): readonly Field[] => [
  { name: 'title', language, text: item.prompt.replace(GAP, '…') },
  { name: 'answer', language, text: rightAnswerText(item, language) },
  { name: 'choices', language, text: choicesOf(item).join(' · ') },
  { name: 'text', language, text: item.explanation },
]

/** Beside the right answer: what else is offered or accepted. */
function choicesOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'choice':
    case 'multiple':
      return item.options.filter(({ right }) => !right).map(({ text }) => text)
    case 'typed':
    case 'cloze':
      return item.accept
    default:
      return []
  }
}

const paragraphFields = ({ runs }: Paragraph, language: Language): readonly Field[] => [{ name: 'text', language, text: runs.map(({ text }) => text).join('') }]

const termFields = ({ name, also, text }: GlossaryTerm, language: Language): readonly Field[] => [
  { name: 'title', language, text: name },
  { name: 'answer', language, text: also.join(', ') },
  { name: 'text', language, text },
]
