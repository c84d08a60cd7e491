/** The source text of the modules that the plugin gives to the app. */
import { fileURLToPath } from 'node:url'
import { leakPairs } from '../core/bank/checks/leaks.ts'
import { compileBrief, compileItem, compilePictures, headOf } from '../core/bank/compile.ts'
import { packHeads } from '../core/bank/head-pack.ts'
import { introductionOrder } from '../core/bank/introduction-order.ts'
import type { Item, ItemHead, Language } from '../core/bank/item.ts'
import { LANGUAGES } from '../core/bank/item.ts'
import type { AuthoredBank } from '../core/bank/schema.ts'
import { itemsOf } from '../core/bank/schema.ts'
import { bankHash } from './bank-lock.ts'

/** Names the bank for ever: links and exported files carry it. */
export const BANK_ID = 'mali-2020'

/** Chunk name (`items-en-intro`) to module text. The index has the name ''. */
export type BankModules = ReadonlyMap<string, string>

/** All modules of a bank: the index, and one chunk for every language and section, brief and pictures. */
export function bankModules(bank: AuthoredBank): BankModules {
  const sections = bank.sources.sections
  const heads = itemsOf(bank).map((placed) => headOf(placed, sections))
  const modules = new Map<string, string>([['', indexModule(bank, heads)]])
  for (const language of LANGUAGES) {
    const items = compiledItems(bank, heads, language)
    for (const { id } of sections) modules.set(itemsChunk(language, id), dataModule(items.filter(({ section }) => section === id)))
    modules.set(`brief-${language}`, dataModule(compileBrief(bank, language)))
    modules.set(`pictures-${language}`, dataModule(compilePictures(bank, language)))
  }
  modules.set('leak-pairs', dataModule(leakPairs(itemsOf(bank))))
  return modules
}

function indexModule(bank: AuthoredBank, heads: readonly ItemHead[]): string {
  const sections = bank.sources.sections
  const ordered = introductionOrder(heads, sections.map(({ id }) => id))
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

const items = ${chunks(LANGUAGES.flatMap((language) => sections.map(({ id }) => [`${language} ${id}`, itemsChunk(language, id)] as const)))}
const briefs = ${perLanguage('brief')}
const pictures = ${perLanguage('pictures')}

const load = async (chunks, key) => {
  if (!Object.hasOwn(chunks, key)) throw new Error('Inconsistent: the bank has no ' + key)
  return (await chunks[key]()).default
}
export const loadItems = (language, section) => load(items, language + ' ' + section)
export const loadBrief = (language) => load(briefs, language)
export const loadPictures = (language) => load(pictures, language)
export const loadLeakPairs = async () => (await import('virtual:question-bank/leak-pairs')).default
`
}

function compiledItems(bank: AuthoredBank, heads: readonly ItemHead[], language: Language): readonly Item[] {
  return itemsOf(bank).map(({ item }, index) => {
    const head = heads[index]
    if (head === undefined) throw new Error(`Inconsistent: ${item.id} has no head`)
    return compileItem(item, head, language)
  })
}

const itemsChunk = (language: Language, section: string): string => `items-${language}-${section}`

/** A browser parses JSON in a string faster than the same data as code. */
function dataModule(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`
}
