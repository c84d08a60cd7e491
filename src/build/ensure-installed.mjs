// Installs the packages of the lock file when they are not there yet. Needs nothing but Node and npm itself.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stop } from './stop.mjs'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * npm writes what it has installed into node_modules/.package-lock.json, in the form of the lock file.
 * Packages for other systems are optional and may be missing; what is there must be the same to the byte.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional = false }]) => {
    if (path === '') return true
    const found = installed.packages[path]
    return found === undefined ? optional : found.version === version && found.integrity === integrity
  })
}

/** Ends the program with a message where the tools are too old or the packages are not to be had. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) stop(`Rappel needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`)
  const installed = `${ROOT}node_modules/.package-lock.json`
  if (existsSync(installed) && matchesLock(readLock(`${ROOT}package-lock.json`), readLock(installed))) return
  console.log('Installing the packages of package-lock.json (npm ci) …')
  // Windows finds npm only through its shell.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) stop('The packages could not be installed; npm says why above. A network is needed this once.')
}

/** @param {string} file @returns {Lock} */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
