import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import runtimePackages from './runtime-packages.json' with { type: 'json' }

type LockEntry = {
  readonly version: string
  readonly integrity?: string
  readonly license?: string
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const manifest: { readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
const entries = Object.entries(lock.packages).filter(([path]) => path !== '')

describe('packages', () => {
  test('what reaches learners is the committed list, to the byte', () => {
    const shipped = [...withDependencies(Object.keys(manifest.dependencies))].sort().map((name) => {
      const { version, license, integrity } = lock.packages[`node_modules/${name}`]!
      return { name, version, license, integrity }
    })
    expect(shipped).toEqual(runtimePackages)
  })

  test('every version is exact', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test('the compiler is one that dependency-cruiser reads', () => {
    expect(manifest.devDependencies['typescript']).toMatch(/^6\.0\./)
  })
})

describe('lock file', () => {
  test('every package has its checksum, and none the address of a registry', () => {
    expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  test('it holds every optional package, so that npm ci works on every system', () => {
    const missing = entries.flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)))
    expect(missing).toEqual([])
  })

  test.each([
    ['rolldown', '@rolldown/binding-'],
    ['rollup', '@rollup/rollup-'],
    ['lightningcss', 'lightningcss-'],
    ['oxlint', '@oxlint/binding-'],
  ])('%s has its binaries for Linux, macOS and Windows', (_, prefix) => {
    const names = entries.map(([path]) => path.replace(/^.*node_modules\//, '')).filter((name) => name.startsWith(prefix))
    for (const system of ['linux-x64-gnu', 'linux-arm64-gnu', 'linux-x64-musl', 'darwin-arm64', 'darwin-x64', 'win32-x64-msvc']) {
      expect(names).toContain(prefix + system)
    }
  })
})

function withDependencies(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names.filter((each) => !found.has(each))) {
    found.add(name)
    withDependencies(Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {}), found)
  }
  return found
}

/** Whether a package that `path` asks for lies in its own folder or one further up, as npm looks for it. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in lock.packages) return true
    if (folder === '') return false
  }
}
