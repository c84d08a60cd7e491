// Serves dist/ as a static host would: `node src/build/serve.mjs [--port 4173] [--base /rappel/]`.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createStaticServer } from './static-server.mjs'
import { stop } from './stop.mjs'

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** @param {readonly string[]} args */
export function readServeOptions(args) {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } } })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`--port takes a number from 1 to 65535, not "${values.port}".`)
  const base = `/${values.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/')
  return { port, base }
}

/** @param {{ port: number, base: string }} options */
export function serve({ port, base }) {
  if (!existsSync(DIST)) stop('There is nothing to serve yet: run `npm run build` first.')
  const server = createStaticServer({ folder: DIST, base })
  server.on('error', (error) => stop('code' in error && error.code === 'EADDRINUSE' ? portTaken(port) : error.message))
  server.listen(port, () => console.log(`Rappel is at http://localhost:${port}${base} (stop with Ctrl+C)`))
}

/** @param {number} port */
export const portTaken = (port) => `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${port + 1}`

if (process.argv[1] === fileURLToPath(import.meta.url)) serve(readServeOptions(process.argv.slice(2)))
