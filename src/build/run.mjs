// Runs a TypeScript script of the project: `node src/build/run.mjs path/to/script.ts [arguments]`.
// Node 20 reads no TypeScript, so vite loads the module; a script reads its arguments from process.argv as usual.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [script, ...rest] = process.argv.slice(2)
if (script === undefined) throw new Error('Name the script to run.')
process.argv = [process.argv[0] ?? 'node', resolve(script), ...rest]
const { module } = await runnerImport(resolve(script), { configFile: false, root: process.cwd(), logLevel: 'error' })
if (typeof module.main === 'function') await module.main()
