import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { webManifest } from '../../src/build/web-manifest.ts'
import { contrast, oklchToLinear, toHex } from '../support/oklch.ts'
import { tokenColour, type Scheme } from '../support/tokens.ts'

const SCHEMES: readonly Scheme[] = ['light', 'dark']
const SURFACES = ['--paper', '--card', '--sunken']
const TEXTS = ['--ink', '--ink-quiet', '--strong', '--accent-ink', '--right', '--wrong']
const EDGES = ['--line-strong', '--focus']
const SOFT = { '--strong-soft': '--strong', '--accent-soft': '--accent-ink', '--right-soft': '--right', '--wrong-soft': '--wrong' }

const pairs = (names: readonly string[]) => SCHEMES.flatMap((scheme) => names.flatMap((name) => SURFACES.map((surface) => [name, surface, scheme] as const)))
const ratio = (name: string, surface: string, scheme: Scheme) => contrast(tokenColour(name, scheme), tokenColour(surface, scheme))

describe('contrast', () => {
  test.each(pairs(TEXTS))('%s can be read on %s when it is %s', (text, surface, scheme) => {
    expect(ratio(text, surface, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(EDGES))('%s can be seen on %s when it is %s', (edge, surface, scheme) => {
    expect(ratio(edge, surface, scheme)).toBeGreaterThanOrEqual(3)
  })

  test.each(SCHEMES.flatMap((scheme) => Object.entries(SOFT).flatMap(([face, ink]) => [ink, '--ink'].map((text) => [text, face, scheme] as const))))(
    '%s can be read on %s when it is %s',
    (text, face, scheme) => {
      expect(ratio(text, face, scheme)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(SCHEMES.flatMap((scheme) => ['--strong', '--strong-hover', '--right', '--wrong'].map((face) => [face, scheme] as const)))(
    'the label on %s can be read when it is %s',
    (face, scheme) => {
      expect(ratio('--ink-on-strong', face, scheme)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('the measure itself gives black on white its 21', () => {
    expect(contrast(oklchToLinear(0, 0, 0), oklchToLinear(1, 0, 0))).toBeCloseTo(21, 3)
  })
})

test("the browser's own bars have the colour of the paper", () => {
  const page = readFileSync('index.html', 'utf8')
  for (const scheme of SCHEMES) {
    expect(page).toContain(`<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${toHex(tokenColour('--paper', scheme))}" />`)
  }
  expect([webManifest.theme_color, webManifest.background_color]).toEqual([toHex(tokenColour('--paper', 'light')), toHex(tokenColour('--paper', 'light'))])
})
