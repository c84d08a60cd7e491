import { describe, expect, it } from 'vitest'
import { pickLanguage } from '../../src/i18n/i18n-model.ts'
import { en as firstEn } from '../../src/i18n/messages.en.ts'
import { fr as firstFr } from '../../src/i18n/messages.fr.ts'
import { en as pagesEn } from '../../src/i18n/page-messages.en.ts'
import { fr as pagesFr } from '../../src/i18n/page-messages.fr.ts'

const en = { ...firstEn, ...pagesEn }
const fr = { ...firstFr, ...pagesFr }

type Leaf = readonly [path: string, text: string]

/** Every string, and every function's text for some numbers and words. */
function leaves(node: unknown, path = ''): readonly Leaf[] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [0, 1, 2, 12].map((n) => [`${path}(${n})`, String(node(n, n, n))] as const)
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`))
}

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect(leaves(fr).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path))
  })

  it('are never empty and never say undefined', () => {
    for (const [path, text] of [...leaves(en), ...leaves(fr)]) expect(text, path).toMatch(/^(?!.*(undefined|NaN)).+$/s)
  })

  it('follow French typography', () => {
    for (const [path, text] of leaves(fr)) {
      expect(text, path).not.toMatch(/(^|[^\u202f])[;!?»](\s|$)/)
      expect(text, path).not.toMatch(/[^\u202f\d]:(\s|$)/)
      expect(text, path).not.toMatch(/['"]/)
      expect(text, path).not.toMatch(/«[^\u202f]/)
    }
  })

  it('use typographic apostrophes in English', () => {
    for (const [path, text] of leaves(en)) expect(text, path).not.toMatch(/\w'\w/)
  })
})

describe('the first language', () => {
  it('is the learner’s choice, whatever the browser says', () => {
    expect(pickLanguage('fr', ['en-GB'])).toBe('fr')
  })

  it('is the first of the browser’s languages that we speak', () => {
    expect(pickLanguage('auto', ['bm', 'fr-ML', 'en'])).toBe('fr')
  })

  it('is English where the browser speaks none of ours', () => {
    expect(pickLanguage('auto', ['bm'])).toBe('en')
  })
})
