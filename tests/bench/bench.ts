/// <reference types="vite/types/importMeta.d.ts" />
/**
 * `npm run bench`: runs every `*-bench.ts` beside this file and prints what was measured;
 * exit code 1 when a promise was not kept.
 */

/** What a bench file exports as `bench`. @returns whether the promises it measures were kept */
export type Bench = () => boolean | Promise<boolean>

const files = import.meta.glob<{ readonly bench: Bench }>('./*-bench.ts', { eager: true })

export async function main(): Promise<void> {
  for (const { bench } of Object.values(files)) {
    if (!(await bench())) process.exitCode = 1
  }
}
