import { piecesOf, MAX_PIECES } from '../../src/core/log/backup-pieces.ts'
import { MAX_COPY_LENGTH } from '../../src/core/log/copy.ts'
import { unpackText } from '../../src/platform/pack.ts'
import { aBringBack } from '../support/bring-back.ts'
import { bombOf, deepTexts } from '../support/extreme-copies.ts'
import { FORMATS } from '../support/mutated-formats.ts'
import type { Proof } from './prove.ts'

/** A chain goes on waiting, and shows for how many codes. */
const UNREFUSED = ['read', 'codes missing', 'no code of ours']

export const proof: Proof = {
  title: 'Damaged input',
  rounds: 100_000,
  async run(rounds) {
    const counts = await Promise.all(Object.keys(FORMATS).map((format) => mutations(format, rounds)))
    counts.forEach((outcomes, at) => console.log(`  ${Object.keys(FORMATS)[at]}: ${tallyText(outcomes)}`))
    const refused = counts.flatMap((outcomes) => [...outcomes]).reduce((sum, [outcome, count]) => sum + (UNREFUSED.includes(outcome) ? 0 : count), 0)
    const all = counts.length * rounds
    return `${rounds.toLocaleString('en')} mutations of each of ${counts.length} formats: no exception, nothing changed; ${((100 * refused) / all).toFixed(0)} % refused with a sentence, the rest read as something sound or a chain that still waits for its codes; ${await deep(1_000_000)}; ${await bombs(1_000_000_000)}`
  },
}

/** @returns how often which outcome */
export async function mutations(format: string, rounds: number): Promise<ReadonlyMap<string, number>> {
  const judge = await FORMATS[format]!()
  const outcomes = new Map<string, number>()
  for (let seed = 1; seed <= rounds; seed += 1) {
    try {
      const outcome = await judge(seed)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    } catch (error) {
      throw new Error(`${format}, seed ${seed}`, { cause: error })
    }
  }
  return outcomes
}

/** @returns what became of brackets so deep */
export async function deep(depth: number): Promise<string> {
  const { model, store } = await aBringBack()
  for (const text of deepTexts(depth)) {
    await model.paste(text)
    const { value } = model.stage
    if (value.step !== 'failed' || !['copy-not-ours', 'copy-not-json'].includes(value.issue.code) || store.events.size > 0) throw new Error(`${text.slice(0, 80)}…: ${JSON.stringify(value)}`)
  }
  return `${deepTexts(1).length} texts ${depth.toLocaleString('en')} brackets deep refused`
}

/** @param bytes of the bomb, once it has gone off */
export async function bombs(bytes: number): Promise<string> {
  const bomb = await bombOf(bytes)
  const { model, store } = await aBringBack()
  const codes = piecesOf(await bombOf(MAX_PIECES * 288 * 1000)) ?? []
  const before = process.memoryUsage().rss
  const begunAt = Date.now()
  if ((await unpackText(bomb, MAX_COPY_LENGTH)) !== undefined) throw new Error('a bomb went off')
  for (const code of codes) await model.scan(code)
  const { value } = model.stage
  if (codes.length === 0 || value.step !== 'failed' || value.issue.code !== 'copy-damaged' || store.events.size > 0) throw new Error(`${codes.length} codes of a bomb: ${JSON.stringify(value)}`)
  const grown = (process.memoryUsage().rss - before) / 1_000_000
  if (grown > 400) throw new Error(`the bombs took ${grown.toFixed(0)} MB`)
  return `a bomb of ${(bytes / 1e9).toFixed(1)} GB and one of ${codes.length} codes stopped in ${((Date.now() - begunAt) / 1000).toFixed(1)} s and ${Math.max(0, grown).toFixed(0)} MB`
}

function tallyText(outcomes: ReadonlyMap<string, number>): string {
  return [...outcomes].toSorted(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count.toLocaleString('en')}`).join(', ')
}
