import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { metaPolicy } from '../../src/build/csp-plugin.ts'
import { buildApp } from '../e2e/support/build-app.ts'
import { filesUnder } from '../support/source-files.ts'

let one = ''
let other = ''

beforeAll(() => {
  one = mkdtempSync(join(tmpdir(), 'rappel-build-'))
  other = mkdtempSync(join(tmpdir(), 'rappel-build-'))
  buildApp({ folder: one })
  buildApp({ folder: other })
}, 240_000)

afterAll(() => [one, other].forEach((folder) => rmSync(folder, { recursive: true })))

describe('the build', () => {
  test('is the same to the byte every time', () => {
    expect(namesIn(other)).toEqual(namesIn(one))
    expect(namesIn(one).filter((name) => !readFileSync(join(one, name)).equals(readFileSync(join(other, name))))).toEqual([])
  })

  test('names no address but those of XML vocabularies', () => {
    const foreign = textsIn(one).flatMap(({ name, text }) => [...text.matchAll(/\bhttps?:\/\/[^\s"'`<>)]+/g)].map(([address]) => `${name}: ${address}`))
    expect(foreign.filter((line) => !/: http:\/\/www\.w3\.org\/\d{4}\/(svg|xhtml|xlink)$|: http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xlink)$/.test(line))).toEqual([])
  })

  test('calls nothing that came after the oldest browsers it is built for', () => {
    const later = /\.(?:toSorted|toReversed|toSpliced)\(|\b(?:Object|Map)\.groupBy\(|Promise\.withResolvers|Array\.fromAsync/g
    expect(textsIn(one).flatMap(({ name, text }) => [...text.matchAll(later)].map(([call]) => `${name}: ${call}`))).toEqual([])
  })

  test('carries its policy in the page, and no script or style of the page itself', () => {
    const page = readFileSync(join(one, 'index.html'), 'utf8')
    expect(page.replaceAll('&#39;', "'")).toContain(`content="${metaPolicy()}"`)
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
  })

  test('keeps every file of the app for offline use but the install pictures', () => {
    const kept = [...readFileSync(join(one, 'sw.js'), 'utf8').matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url!)
    const left = namesIn(one).filter((name) => !kept.includes(name))
    expect(left.filter((name) => !/^(screenshots\/.*|icons\/(.*-512|apple-touch-icon)\.png|sw\.js|robots\.txt|_headers|\.htaccess|\.nojekyll|\.vite\/.*)$/.test(name))).toEqual([])
  })
})

describe('the built styles', () => {
  const styles = () => filesUnder(one, /\.css$/).map((file) => readFileSync(file, 'utf8'))

  test('speak only words that the oldest supported browsers know', () => {
    for (const css of styles()) expect(css).not.toMatch(/light-dark\(|oklch\(|&[\s:.[]/)
  })

  test('declare the layers in their order before anything else', () => {
    const first = styles().find((css) => css.includes('@layer reset'))!
    const order = [...first.matchAll(/@layer ([\w-]+)/g)].map(([, name]) => name)
    expect([...new Set(order)]).toEqual(['reset', 'tokens', 'base', 'ui', 'features', 'print'])
    expect(first).toMatch(/^@layer reset/)
  })

  test('leave no rule outside the layers', () => {
    // A sheet of paper belongs to no layer.
    for (const css of styles()) expect(outsideLayers(css).replace(/@page[^{]*\{[^}]*\}/g, '')).toBe('')
  })

  test("switch scheme by the page's own choice too", () => {
    const tokens = styles().join('')
    expect(tokens).toMatch(/:root\[data-theme="?dark"?\]\{[^}]*--lightningcss-dark:initial/)
    expect(tokens).toMatch(/:root\[data-theme="?light"?\]\{[^}]*--lightningcss-light:initial/)
  })
})

function namesIn(folder: string): readonly string[] {
  return filesUnder(folder, /\.\w+$|_headers$/).map((file) => relative(folder, file)).filter((name) => name !== '.vite')
}

function textsIn(folder: string) {
  return namesIn(folder)
    .filter((name) => /\.(html|js|css|svg|json|webmanifest)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** What is left of a style sheet once every `@layer` block and statement is taken out. */
function outsideLayers(css: string): string {
  let depth = 0
  let rest = ''
  let inLayer = false
  for (const part of css.split(/(?<=[{};])/)) {
    if (depth === 0) inLayer = part.startsWith('@layer')
    if (!inLayer) rest += part
    if (part.endsWith('{')) depth++
    depth -= part.endsWith('}') ? 1 : 0
  }
  return rest.trim()
}
