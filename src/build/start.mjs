// `npm start`: installs what is missing, builds, and serves the app: `npm start -- [--port 4173] [--base /rappel/]`.
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { ensureInstalled, ROOT } from './ensure-installed.mjs'
import { portTaken, readServeOptions, serve } from './serve.mjs'
import { stop } from './stop.mjs'

const options = readServeOptions(process.argv.slice(2))
// Asked first, so that nobody waits for a build that cannot be shown.
if (await isTaken(options.port)) stop(portTaken(options.port))
ensureInstalled()
const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' })
if (status !== 0) stop('The build stopped; the reason stands above.')
serve(options)

/** @param {number} port @returns {Promise<boolean>} */
function isTaken(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(true))
    probe.listen(port, () => probe.close(() => resolve(false)))
  })
}
