/// <reference types="vite/types/importMeta.d.ts" />
/**
 * `npm run prove`: does what takes too long for `npm test`, from the `*-proof.ts` beside this file.
 * `-- kills` does one of them, `-- kills 10` so many rounds of it. What was done in full is written
 * into tests/bench/README.md; exit code 1 when something does not hold.
 */
import { readFileSync, writeFileSync } from 'node:fs'

/** What a file exports as `proof`. */
export type Proof = {
  /** What is done, as the table says it. */
  readonly title: string
  /** Rounds in full. */
  readonly rounds: number
  /** @returns what was seen, in figures; throws at the first thing that does not hold */
  readonly run: (rounds: number) => Promise<string>
}

const README = 'tests/bench/README.md'
const [BEGIN, END] = ['<!-- prove: begin -->', '<!-- prove: end -->']

const files = import.meta.glob<{ readonly proof: Proof }>('./*-proof.ts')
const [wanted, count] = process.argv.slice(2)
const names = Object.keys(files).filter((file) => wanted === undefined || file === `./${wanted}-proof.ts`)
if (names.length === 0) throw new Error(`There is no proof “${wanted}”, only ${Object.keys(files).join(' ')}`)
if (count !== undefined && !(Number(count) >= 1)) throw new Error(`“${count}” is no number of rounds`)

// Awaited here: what a proof loads on its way is found only until this module has been run.
for (const file of names) await prove(file, count === undefined ? undefined : Number(count))

async function prove(file: string, rounds: number | undefined): Promise<void> {
  const { proof } = (await files[file]?.()) ?? {}
  if (proof === undefined) throw new Error(`Inconsistent: ${file} has no proof`)
  const begunAt = Date.now()
  console.log(`${proof.title}: ${(rounds ?? proof.rounds).toLocaleString('en')} rounds`)
  try {
    const seen = await proof.run(rounds ?? proof.rounds)
    const took = duration(Date.now() - begunAt)
    console.log(`  holds, in ${took}: ${seen}`)
    if (rounds === undefined || rounds >= proof.rounds) keep(proof.title, `${seen} | ${took}`)
  } catch (error) {
    console.log(`  DOES NOT HOLD, after ${duration(Date.now() - begunAt)}`, error)
    process.exitCode = 1
  }
}

/** Puts a row in the place of the proof's last one. */
function keep(title: string, cells: string): void {
  const text = readFileSync(README, 'utf8')
  const [before = '', rest = ''] = text.split(BEGIN)
  const [table = '', after = ''] = rest.split(END)
  const rows = table.trim().split('\n').filter((row) => !row.startsWith(`| ${title} |`))
  writeFileSync(README, `${before}${BEGIN}\n${[...rows, `| ${title} | ${cells} |`].join('\n')}\n${END}${after}`)
}

function duration(ms: number): string {
  return ms < 100_000 ? `${(ms / 1000).toFixed(0)} s` : `${(ms / 60_000).toFixed(0)} min`
}
