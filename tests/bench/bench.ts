/** `npm run bench`: prints what was measured; exit code 1 when a promise is not kept. */
import { benchEngine } from './engine-bench.ts'

export async function main(): Promise<void> {
  const { kept } = benchEngine()
  if (!kept) process.exitCode = 1
}
