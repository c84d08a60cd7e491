/** From the authored bank, both languages side by side, to what the app works on: one language at a time. */
import { isScale } from '../lib/scale.ts'
import type { Brief } from './brief.ts'
import type { Item, ItemHead, Language, Mistake } from './item.ts'
import { LANGUAGES } from './item.ts'
import type { Pictures } from './pictures.ts'
import type { BankSection } from './question-bank.ts'
import { parseRuns } from './runs.ts'
import type { AuthoredBank, AuthoredItem, Both, PlacedItem } from './schema.ts'

/** The head of an item; its section is that of the first paragraph it cites. */
export function headOf({ topic, item }: PlacedItem, sections: readonly BankSection[]): ItemHead {
  const section = sections.find(({ paragraphs }) => paragraphs.includes(item.source[0] ?? ''))
  if (section === undefined) throw new Error(`Inconsistent: ${item.id} cites no paragraph of a section`)
  const { id, number, kind, fact, level } = item
  return { id, number, kind, topic, section: section.id, fact, level }
}

/** An item in one language. Whatever is accepted in either language is accepted in both. */
export function compileItem(item: AuthoredItem, head: ItemHead, language: Language): Item {
  const say = (pair: Both): string => pair[language]
  const base = { ...head, prompt: say(item.prompt), explanation: say(item.explanation), source: item.source, terms: item.terms }
  const mistakesOf = (mistakes: readonly { match: readonly string[]; why: Both }[]): readonly Mistake[] =>
    mistakes.map(({ match, why }) => ({ match, why: say(why) }))
  switch (item.kind) {
    case 'flip':
      return { ...base, kind: item.kind, answer: say(item.answer) }
    case 'cloze':
    case 'typed':
      return { ...base, kind: item.kind, answer: say(item.answer), accept: acceptedForms(item), mistakes: mistakesOf(item.mistakes) }
    case 'choice':
    case 'multiple':
      return {
        ...base,
        kind: item.kind,
        options: item.options.map(({ text, right, why }) => ({ text: say(text), right, ...(why && { why: say(why) }) })),
        ...(LANGUAGES.every((each) => isScale(item.options.map(({ text }) => text[each]))) && { scale: true as const }),
      }
    case 'true-false':
      return { ...base, kind: item.kind, answer: item.answer, ...(item.correction && { correction: say(item.correction) }) }
    case 'number':
      return { ...base, kind: item.kind, value: item.value, tolerance: item.tolerance, unit: say(item.unit), mistakes: mistakesOf(item.mistakes) }
    case 'date':
      return { ...base, kind: item.kind, value: item.value, mistakes: mistakesOf(item.mistakes) }
    case 'order':
      return { ...base, kind: item.kind, steps: item.steps.map(({ text, when }) => ({ text: say(text), ...(when && { when: say(when) }) })) }
    case 'match':
      return { ...base, kind: item.kind, pairs: item.pairs.map(({ left, right }) => ({ left: say(left), right: say(right) })) }
  }
}

/** The brief and the glossary in one language; terms in the order of their names. */
export function compileBrief(bank: AuthoredBank, language: Language): Brief {
  const titles = new Map(bank.sources.sections.map(({ id, title }) => [id, title[language]]))
  return {
    sections: bank.brief.sections.map(({ id, paragraphs }) => ({
      id,
      title: titles.get(id) ?? id,
      paragraphs: paragraphs.map((paragraph) => ({ id: paragraph.id, runs: parseRuns(paragraph.text[language]) })),
    })),
    terms: bank.glossary.terms
      .map((term) => ({ ...term, name: term.name[language], text: term.text[language] }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
  }
}

/** The data of the pictures in one language; events by date. */
export function compilePictures({ glossary, pictures }: AuthoredBank, language: Language): Pictures {
  const { timeline, cast, causes, upheavals } = pictures
  const say = (pair: Both): string => pair[language]
  const terms = new Map(glossary.terms.map(({ id, name, source }) => [id, { name: name[language], source }]))
  return {
    timeline: timeline.events
      .map(({ end, ...event }) => ({ ...event, ...(end !== undefined && { end }), label: say(event.label), detail: say(event.detail) }))
      .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    cast: {
      actors: cast.actors.map((actor) => ({ ...actor, name: actor.id, source: [], ...terms.get(actor.id), role: say(actor.role) })),
      relations: cast.relations.map((relation) => ({ ...relation, label: say(relation.label) })),
    },
    causes: {
      nodes: causes.nodes.map((node) => ({ ...node, label: say(node.label), detail: say(node.detail) })),
      edges: causes.edges.map(({ from, to, label }) => ({ from, to, ...(label && { label: say(label) }) })),
    },
    upheavals: upheavals.aspects.map(({ id, name, cells, source, facts }) => ({
      id,
      name: say(name),
      cells: { y1991: say(cells.y1991), y2012: say(cells.y2012), y2020: say(cells.y2020) },
      source,
      facts,
    })),
  }
}

function acceptedForms(item: AuthoredItem & { kind: 'cloze' | 'typed' }): readonly string[] {
  return [...new Set([...LANGUAGES.map((language) => item.answer[language]), ...item.accept])]
}
