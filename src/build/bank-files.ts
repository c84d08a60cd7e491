/** The YAML files of the bank as documents that remember where everything stands. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Node } from 'yaml'
import { LineCounter, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { BankPath } from '../core/bank/schema.ts'

/** Names without `.yaml`; `topics/figures` is `topics.figures` of the authored bank. */
export const BANK_FILES = [
  'topics/figures', 'topics/dates', 'topics/actors', 'topics/causes',
  'facts', 'sources', 'brief', 'glossary',
  'pictures/timeline', 'pictures/cast', 'pictures/causes', 'pictures/upheavals',
  'retired',
] as const

/** A place in a file: line and column count from 1; line 0 is the bank as a whole. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

export type PlacedFault = Place & { readonly field: string; readonly message: string }

export type BankFile = {
  readonly name: string
  /** Plain data, all scalars texts. */
  readonly data: unknown
  /** What YAML itself objects to. */
  readonly faults: readonly PlacedFault[]
  /** Where the value at a path inside the file stands, or else the nearest thing around it. */
  readonly locate: (path: BankPath) => Place
}

/** Every file of the bank; a file that is missing or one too many is a fault of its own. */
export function readBankFiles(folder: string): readonly BankFile[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const expected: readonly string[] = BANK_FILES.map((name) => `${name}.yaml`)
  const strangers = found.filter((path) => /\.ya?ml$/.test(path) && !expected.includes(path))
  return [
    ...BANK_FILES.map((name) => {
      const path = join(folder, `${name}.yaml`)
      return existsSync(path) ? parseBankFile(name, readFileSync(path, 'utf8')) : emptyFile(`${name}.yaml`, name, 'is missing')
    }),
    ...strangers.map((path) => emptyFile(path, '', 'is not a file of the bank')),
  ]
}

/**
 * One file's text, read without guessing types: every scalar stays the text it is.
 * A comment behind a value is a fault, because `prompt: What is #1?` would lose its end in silence.
 */
export function parseBankFile(name: string, source: string): BankFile {
  const file = `question-bank/${name}.yaml`
  const lines = new LineCounter()
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: true, prettyErrors: false, lineCounter: lines })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const faults: PlacedFault[] = [...document.errors, ...document.warnings].map((error) => ({
    ...placeAt(error.pos[0]),
    field: '',
    message: error.message,
  }))
  visit(document, {
    Node: (_, node) => {
      const [start, end, after] = isScalar(node) || isCollection(node) ? (node.range ?? []) : []
      if (start === undefined || end === undefined || !/^[ \t]*#/.test(source.slice(end, after))) return
      faults.push({ ...placeAt(start), field: '', message: 'has a comment behind it; quote the value or move the comment to a line of its own' })
    },
  })
  return {
    name,
    data: document.errors.length === 0 ? document.toJS() : undefined,
    faults,
    locate: (path) => placeAt(deepestNode(document.contents, path)?.range?.[0] ?? 0),
  }
}

function deepestNode(root: unknown, path: BankPath): Node | undefined {
  let node: unknown = root
  let last: Node | undefined = isNode(root) ? root : undefined
  for (const step of path) {
    node = isMap(node) ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)?.value : isSeq(node) ? node.items[Number(step)] : undefined
    if (!isNode(node)) break
    last = node
  }
  return last
}

function emptyFile(path: string, name: string, message: string): BankFile {
  const place = { file: `question-bank/${path}`, line: 1, column: 1 }
  return { name, data: undefined, faults: [{ ...place, field: '', message }], locate: () => place }
}
