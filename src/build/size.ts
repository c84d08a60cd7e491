/**
 * What the app weighs (`npm run size`): all a learner downloads before the first question, and all that is kept for
 * offline use. Fails above the budgets. The list of the first is held to what a browser fetches by tests/e2e/first-question.e2e.ts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { stop } from './stop.mjs'

/** kB of 1000 bytes, as brotli packs them. */
const BUDGETS = { 'first question': 45, 'whole app': 400 } as const

/** What a learner of English loads on the first visit beside the page's own script: the messages and the first items. */
const FIRST_QUESTION = ['src/i18n/messages.en.ts', 'virtual:question-bank/items-intro-start-en']
/** Fetched by the browser of itself, beside what the page asks for. */
export const BESIDES: readonly string[] = ['manifest.webmanifest', 'icons/favicon.svg', 'sw.js']

/** The part of vite's manifest.json that is read here: what a module's chunk is, and what comes with it. */
type Chunks = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }>>

export function main() {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  const rows = {
    'first question': weigh(dist, [...firstQuestionFiles(dist), ...BESIDES]),
    'whole app': weigh(dist, precachedFiles(dist)),
  }
  console.log(`${'kB'.padEnd(16)}${['files', 'raw', 'gzip', 'brotli', 'budget'].map((title) => title.padStart(8)).join('')}`)
  for (const [name, { files, raw, gzip, brotli }] of Object.entries(rows)) {
    const cells = [String(files), ...[raw, gzip, brotli].map(kilobytes), String(BUDGETS[name as keyof typeof BUDGETS])]
    console.log(`${name.padEnd(16)}${cells.map((cell) => cell.padStart(8)).join('')}`)
  }
  const over = Object.entries(rows).filter(([name, { brotli }]) => brotli > BUDGETS[name as keyof typeof BUDGETS] * 1000)
  if (over.length > 0) stop(`Over budget: ${over.map(([name]) => name).join(', ')}`)
}

/** @returns paths below `dist` that the page itself loads up to the first question, each once, in order of name */
export function firstQuestionFiles(dist: string): readonly string[] {
  const chunks: Chunks = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const chunkOf = (name: string) => {
    const chunk = chunks[name]
    if (chunk === undefined) throw new Error(`Inconsistent: the build has no chunk ${name}`)
    return chunk
  }
  const named = readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/assets\/[\w.-]+/g)
  const files = new Set(['index.html'])
  const follow = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    const chunk = Object.values(chunks).find((each) => each.file === file)
    chunk?.css?.forEach(follow)
    chunk?.imports?.forEach((name) => follow(chunkOf(name).file))
  }
  for (const [file] of named) follow(file)
  for (const name of FIRST_QUESTION) follow(chunkOf(name).file)
  return [...files].sort()
}

/** The entries that the build has written into the service worker. */
function precachedFiles(dist: string): readonly string[] {
  const files = [...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '')
  if (files.length === 0) throw new Error('Inconsistent: the service worker lists no files')
  return files
}

function weigh(dist: string, files: readonly string[]) {
  const contents = files.map((file) => readFileSync(join(dist, file)))
  const sum = (pack: (content: Buffer) => Buffer) => contents.reduce((total, content) => total + pack(content).length, 0)
  return { files: files.length, raw: sum((content) => content), gzip: sum((content) => gzipSync(content)), brotli: sum((content) => brotliCompressSync(content)) }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
