/** What the schema cannot see: that ids are unique and that everything pointed at exists. */
import { LANGUAGES } from './item.ts'
import { linkedTerms } from './runs.ts'
import type { AuthoredBank, BankPath, Fault } from './schema.ts'
import { itemsOf } from './schema.ts'

/** Faults of all references and of all ids of a bank; none means that every pointer leads somewhere. */
export function referenceFaults(bank: AuthoredBank): readonly Fault[] {
  const known = {
    fact: new Set(bank.facts.facts.map((fact) => fact.id)),
    paragraph: new Set(bank.sources.sections.flatMap((section) => section.paragraphs)),
    term: new Set(bank.glossary.terms.map((term) => term.id)),
    node: new Set(bank.pictures.causes.nodes.map((node) => node.id)),
    actor: new Set(bank.pictures.cast.actors.map((actor) => actor.id)),
    retired: new Set(bank.retired.retired.map((entry) => entry.id)),
  }
  const missing = (what: keyof typeof known, pointer: Pointer): readonly Fault[] =>
    known[what].has(pointer.id) ? [] : [{ path: pointer.path, message: `there is no ${what} "${pointer.id}"` }]

  const items = itemsOf(bank)
  return [
    ...repeated(items.map(({ item, path }) => ({ id: item.id, path: [...path, 'id'] })), 'id'),
    ...repeated(items.map(({ item, path }) => ({ id: String(item.number), path: [...path, 'number'] })), 'number'),
    ...items.flatMap(({ item, path }) => [
      ...missing('fact', { id: item.fact, path: [...path, 'fact'] }),
      ...list(item.source, [...path, 'source']).flatMap((pointer) => missing('paragraph', pointer)),
      ...list(item.terms, [...path, 'terms']).flatMap((pointer) => missing('term', pointer)),
      ...(item.replaces === undefined ? [] : missing('retired', { id: item.replaces, path: [...path, 'replaces'] })),
      ...(known.retired.has(item.id) ? [{ path: [...path, 'id'], message: 'this id is retired; draw a new one' }] : []),
    ]),
    ...idFaults(bank),
    ...bank.facts.facts.flatMap((fact, n) => missing('paragraph', { id: fact.source, path: ['facts', 'facts', n, 'source'] })),
    ...bank.glossary.terms.flatMap((term, n) =>
      list(term.source, ['glossary', 'terms', n, 'source']).flatMap((pointer) => missing('paragraph', pointer)),
    ),
    ...briefLinks(bank).flatMap((pointer) => missing('term', pointer)),
    ...briefPlan(bank),
    ...pictureNodes(bank).flatMap(({ facts, source, path }) => [
      ...list(facts, [...path, 'facts']).flatMap((pointer) => missing('fact', pointer)),
      ...list(source, [...path, 'source']).flatMap((pointer) => missing('paragraph', pointer)),
    ]),
    ...bank.pictures.cast.actors.flatMap((actor, n) => missing('term', { id: actor.id, path: ['pictures', 'cast', 'actors', n, 'id'] })),
    ...ends(bank.pictures.cast.relations, ['pictures', 'cast', 'relations']).flatMap((pointer) => missing('actor', pointer)),
    ...ends(bank.pictures.causes.edges, ['pictures', 'causes', 'edges']).flatMap((pointer) => missing('node', pointer)),
  ]
}

type Pointer = { readonly id: string; readonly path: BankPath }

function list(ids: readonly string[], path: BankPath): readonly Pointer[] {
  return ids.map((id, index) => ({ id, path: [...path, index] }))
}

function ends(arrows: readonly { readonly from: string; readonly to: string }[], path: BankPath): readonly Pointer[] {
  return arrows.flatMap(({ from, to }, n) => [
    { id: from, path: [...path, n, 'from'] },
    { id: to, path: [...path, n, 'to'] },
  ])
}

function repeated(pointers: readonly Pointer[], what: string): readonly Fault[] {
  const seen = new Set<string>()
  return pointers.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, message: `the ${what} ${id} is used twice` }]
    seen.add(id)
    return []
  })
}

function idFaults(bank: AuthoredBank): readonly Fault[] {
  const { timeline, cast, causes, upheavals } = bank.pictures
  const lists: readonly [BankPath, readonly { readonly id: string }[]][] = [
    [['facts', 'facts'], bank.facts.facts],
    [['glossary', 'terms'], bank.glossary.terms],
    [['sources', 'sections'], bank.sources.sections],
    [['retired', 'retired'], bank.retired.retired],
    [['pictures', 'timeline', 'events'], timeline.events],
    [['pictures', 'cast', 'actors'], cast.actors],
    [['pictures', 'causes', 'nodes'], causes.nodes],
    [['pictures', 'upheavals', 'aspects'], upheavals.aspects],
  ]
  return lists.flatMap(([path, entries]) => repeated(entries.map(({ id }, n) => ({ id, path: [...path, n, 'id'] })), 'id'))
}

function briefLinks(bank: AuthoredBank): readonly Pointer[] {
  return bank.brief.sections.flatMap((section, s) =>
    section.paragraphs.flatMap((paragraph, p) =>
      LANGUAGES.flatMap((language) =>
        linkedTerms(paragraph.text[language]).map((id) => ({ id, path: ['brief', 'sections', s, 'paragraphs', p, 'text', language] })),
      ),
    ),
  )
}

/** The brief must tell exactly the sections and paragraphs of sources.yaml, in that order. */
function briefPlan(bank: AuthoredBank): readonly Fault[] {
  const plan = (sections: readonly { readonly id: string; readonly paragraphs: readonly string[] }[]) =>
    sections.map((section) => `${section.id}: ${section.paragraphs.join(' ')}`).join(' / ')
  const wanted = plan(bank.sources.sections)
  const told = plan(bank.brief.sections.map(({ id, paragraphs }) => ({ id, paragraphs: paragraphs.map((paragraph) => paragraph.id) })))
  return wanted === told ? [] : [{ path: ['brief', 'sections'], message: `must hold the paragraphs ${wanted}, but holds ${told}` }]
}

function pictureNodes(bank: AuthoredBank): readonly { facts: readonly string[]; source: readonly string[]; path: BankPath }[] {
  const { timeline, cast, causes, upheavals } = bank.pictures
  const nodes = (path: BankPath, entries: readonly { readonly facts: readonly string[]; readonly source?: readonly string[] }[]) =>
    entries.map(({ facts, source = [] }, n) => ({ facts, source, path: ['pictures', ...path, n] }))
  return [
    ...nodes(['timeline', 'events'], timeline.events),
    ...nodes(['cast', 'actors'], cast.actors),
    ...nodes(['cast', 'relations'], cast.relations),
    ...nodes(['causes', 'nodes'], causes.nodes),
    ...nodes(['upheavals', 'aspects'], upheavals.aspects),
  ]
}
