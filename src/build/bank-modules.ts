/** The source text of the modules that the plugin gives to the app. */
import { fileURLToPath } from 'node:url'
import { leakPairs } from '../core/bank/checks/leaks.ts'
import { compileBrief, compileItem, compilePictures, headOf } from '../core/bank/compile.ts'
import { packHeads } from '../core/bank/head-pack.ts'
import { introductionOrder } from '../core/bank/introduction-order.ts'
import type { Item, ItemHead, Language } from '../core/bank/item.ts'
import { LANGUAGES } from '../core/bank/item.ts'
import type { AuthoredBank, AuthoredItem } from '../core/bank/schema.ts'
import { itemsOf } from '../core/bank/schema.ts'
import type { FaceHints, FaceSource } from '../core/quiz/face-source.ts'
import { makeFaces } from '../core/quiz/make-faces.ts'
import { bankHash } from './bank-lock.ts'

/** Names the bank for ever: links and exported files carry it. */
export const BANK_ID = 'mali-2020'

/** Chunk name (`items-intro-en`) to module text. The index has the name ''. */
export type BankModules = ReadonlyMap<string, string>

/** All modules of a bank: the index, and one chunk for every language and section, brief, pictures and faces. */
export function bankModules(bank: AuthoredBank): BankModules {
  const sections = bank.sources.sections
  const heads = itemsOf(bank).map((placed) => headOf(placed, sections))
  const ordered = introductionOrder(heads, sections.map(({ id }) => id))
  const modules = new Map<string, string>([['', indexModule(bank, ordered)]])
  const faces = makeFaces(faceSources(bank))
  for (const language of LANGUAGES) {
    const items = compiledItems(bank, heads, language)
    for (const { chunk, ids } of itemChunks(ordered)) modules.set(`${chunk}-${language}`, dataModule(items.filter(({ id }) => ids.has(id))))
    modules.set(`brief-${language}`, dataModule(compileBrief(bank, language)))
    modules.set(`pictures-${language}`, dataModule(compilePictures(bank, language)))
    modules.set(`faces-${language}`, dataModule(faces[language]))
  }
  modules.set('leak-pairs', dataModule(leakPairs(itemsOf(bank))))
  return modules
}

/** So few items come with the first question: the learner of the first minute pays for no more. */
const STARTER_ITEMS = 8

type ItemChunk = { readonly chunk: string; readonly section: string; readonly ids: ReadonlySet<string> }

/** One chunk a section, but for the section that comes first: its first items are a chunk of their own. */
function itemChunks(ordered: readonly ItemHead[]): readonly ItemChunk[] {
  const chunkOf = (head: ItemHead, at: number): string => (at < STARTER_ITEMS ? `items-${head.section}-start` : `items-${head.section}`)
  const chunks = new Map<string, { readonly section: string; readonly ids: Set<string> }>()
  ordered.forEach((head, at) => {
    const chunk = chunks.get(chunkOf(head, at)) ?? { section: head.section, ids: new Set() }
    chunk.ids.add(head.id)
    chunks.set(chunkOf(head, at), chunk)
  })
  return [...chunks].map(([chunk, { section, ids }]) => ({ chunk, section, ids }))
}

function indexModule(bank: AuthoredBank, ordered: readonly ItemHead[]): string {
  const sections = bank.sources.sections
  const hash = bankHash(itemsOf(bank).map(({ item }) => item))
  const chunks = (names: readonly (readonly [key: string, chunk: string])[]): string =>
    `{\n${names.map(([key, chunk]) => `  ${JSON.stringify(key)}: () => import('virtual:question-bank/${chunk}'),`).join('\n')}\n}`
  const perLanguage = (name: string): string => chunks(LANGUAGES.map((language) => [language, `${name}-${language}`]))

  return `import { unpackHeads } from ${JSON.stringify(fileURLToPath(new URL('../core/bank/head-pack.ts', import.meta.url)))}

export const bank = {
  id: ${JSON.stringify(BANK_ID)},
  hash: ${JSON.stringify(hash)},
  heads: unpackHeads(${JSON.stringify(packHeads(ordered))}),
  sections: ${JSON.stringify(sections.map(({ id, title, paragraphs }) => ({ id, title, paragraphs })))},
}

const items = ${chunks(itemChunks(ordered).flatMap(({ chunk }) => LANGUAGES.map((language) => [`${chunk}-${language}`, `${chunk}-${language}`] as const)))}
const starters = new Set(bank.heads.slice(0, ${STARTER_ITEMS}).map(({ id }) => id))
const briefs = ${perLanguage('brief')}
const pictures = ${perLanguage('pictures')}
const faces = ${perLanguage('faces')}

const load = async (chunks, key) => {
  if (!Object.hasOwn(chunks, key)) throw new Error('Inconsistent: the bank has no ' + key)
  return (await chunks[key]()).default
}
const chunkOf = ({ id, section }) => 'items-' + section + (starters.has(id) ? '-start' : '')
const loadChunk = (chunk, language) => load(items, chunk + '-' + language)
export const loadItem = async (language, id) => {
  const head = bank.heads.find((candidate) => candidate.id === id)
  if (head === undefined) throw new Error('Inconsistent: the bank has no item ' + id)
  return (await loadChunk(chunkOf(head), language)).find((item) => item.id === id)
}
export const loadItems = async (language, section) => {
  const names = new Set(bank.heads.filter((head) => head.section === section).map(chunkOf))
  if (names.size === 0) throw new Error('Inconsistent: the bank has no section ' + section)
  return (await Promise.all([...names].map((name) => loadChunk(name, language)))).flat()
}
export const loadBrief = (language) => load(briefs, language)
export const loadPictures = (language) => load(pictures, language)
export const loadFaces = (language) => load(faces, language)
export const loadLeakPairs = async () => (await import('virtual:question-bank/leak-pairs')).default
`
}

/** The items in both languages with what their authors say about other faces. */
export function faceSources(bank: AuthoredBank): readonly FaceSource[] {
  return itemsOf(bank).map((placed) => {
    const head = headOf(placed, bank.sources.sections)
    const { item } = placed
    return { item: { en: compileItem(item, head, 'en'), fr: compileItem(item, head, 'fr') }, hints: hintsOf(item) }
  })
}

function hintsOf(item: AuthoredItem): FaceHints {
  if (item.kind === 'choice') return { recall: item.recall, accept: item.accept }
  return (item.kind === 'typed' || item.kind === 'cloze') && item.lures !== undefined ? { lures: item.lures } : {}
}

function compiledItems(bank: AuthoredBank, heads: readonly ItemHead[], language: Language): readonly Item[] {
  return itemsOf(bank).map(({ item }, index) => {
    const head = heads[index]
    if (head === undefined) throw new Error(`Inconsistent: ${item.id} has no head`)
    return compileItem(item, head, language)
  })
}

/** A browser parses JSON in a string faster than the same data as code. */
function dataModule(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`
}
