/** A small bank without a fault, to plant faults in. */
import type { AuthoredBank, AuthoredItem, Both } from '../../../src/core/bank/schema.ts'

type ChoiceItem = Extract<AuthoredItem, { kind: 'choice' }>
type Fields = Partial<Omit<AuthoredItem, 'kind'>>

export const both = (en: string, fr: string): Both & { en: string; fr: string } => ({ en, fr })
export const same = (text: string) => both(text, text)

let drawn = 0

/** A made-up word of its own for every number, so that no two prompts look alike. */
const place = (n: number): string => [...String(n)].map((digit) => ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu'][Number(digit)]?.repeat(4)).join('')

function common(fields: Fields) {
  drawn += 1
  return {
    id: `item-${String(drawn).padStart(4, '0')}`,
    number: drawn,
    replaces: undefined,
    fact: 'turnout',
    source: ['1.1'],
    level: 'recall' as const,
    prompt: both(`How did the ${place(drawn)} affair end in Mali?`, `Comment l’affaire ${place(drawn)} a-t-elle fini au Mali\u202F?`),
    explanation: both('Nobody had expected it.', 'Personne ne s’y attendait.'),
    terms: [],
    waive: [],
    ...fields,
  }
}

export function option(en: string, fr: string, right = false): ChoiceItem['options'][number] {
  return { text: both(en, fr), right, why: both('That was another matter.', 'C’était une autre affaire.') }
}

/** Options of equal length, the key at `place`. */
export function evenOptions(place = 0): ChoiceItem['options'] {
  return ['badly', 'sadly', 'madly', 'gladly'].map((word, index) => option(word.padEnd(6, 'y'), word.padEnd(6, 'z'), index === place))
}

export function aChoice(fields: Fields & { options?: ChoiceItem['options'] } = {}): AuthoredItem {
  return { options: evenOptions(), ...common(fields), kind: 'choice' } as AuthoredItem
}

export function aMultiple(fields: Fields & { options?: ChoiceItem['options'] } = {}): AuthoredItem {
  return { ...aChoice(fields), kind: 'multiple' } as AuthoredItem
}

export function aFlip(fields: Fields & { answer?: Both } = {}): AuthoredItem {
  return { answer: both('Well', 'Bien'), ...common(fields), kind: 'flip' } as AuthoredItem
}

export function aTyped(fields: Fields & { answer?: Both; accept?: string[] } = {}): AuthoredItem {
  return { answer: both('Well', 'Bien'), accept: ['fine'], mistakes: [], ...common(fields), kind: 'typed' } as AuthoredItem
}

export function aCloze(fields: Fields & { answer?: Both; accept?: string[] } = {}): AuthoredItem {
  const prompt = both('It all ended {gap} for the country of Mali.', 'Tout s’est {gap} terminé pour le Mali.')
  return { ...aTyped({ prompt, ...fields }), kind: 'cloze' } as AuthoredItem
}

export function aStatement(fields: Fields & { answer?: boolean; correction?: Both } = {}): AuthoredItem {
  return { answer: true, ...common(fields), kind: 'true-false' } as AuthoredItem
}

export function aNumber(fields: Fields & { value?: number; unit?: Both } = {}): AuthoredItem {
  return { value: 31, tolerance: 0, unit: both('seats', 'sièges'), mistakes: [], ...common(fields), kind: 'number' } as AuthoredItem
}

export function aDate(fields: Fields & { value?: string } = {}): AuthoredItem {
  return { value: '2020-08-18', mistakes: [], ...common(fields), kind: 'date' } as AuthoredItem
}

export function anOrder(fields: Fields & { steps?: { text: Both; when?: Both }[] } = {}): AuthoredItem {
  const steps = ['first', 'then', 'last'].map((word) => ({ text: same(word) }))
  return { steps, ...common(fields), kind: 'order' } as AuthoredItem
}

export function aMatch(fields: Fields & { pairs?: { left: Both; right: Both }[] } = {}): AuthoredItem {
  const pairs = ['one', 'other', 'third'].map((word) => ({ left: same(word), right: same(`${word} side`) }))
  return { pairs, ...common(fields), kind: 'match' } as AuthoredItem
}

/** The bank of the given items, with one paragraph that tells `told`. */
export function aBank(items: readonly AuthoredItem[], told: Both = both('It happened in Mali.', 'Cela s’est passé au Mali.')): AuthoredBank {
  return {
    topics: { figures: [...items], dates: [], actors: [], causes: [] },
    facts: { facts: [{ id: 'turnout', source: '1.1', statement: 'Few people voted.' }] },
    sources: {
      title: 'An article',
      publisher: 'A publisher',
      published: '2020-08',
      sections: [{ id: '1', title: both('The vote', 'Le vote'), paragraphs: ['1.1'] }],
    },
    brief: { sections: [{ id: '1', paragraphs: [{ id: '1.1', text: { ...told } }] }] },
    glossary: {
      terms: [
        { id: 'ibk', kind: 'person', name: both('Ibrahim Boubacar Keita', 'Ibrahim Boubacar Keïta'), also: ['IBK'], text: same('President.'), source: ['1.1'] },
        { id: 'kati', kind: 'place', name: same('Kati'), also: [], text: both('A base.', 'Une base.'), source: ['1.1'] },
        { id: 'dicko', kind: 'person', name: same('Mahmoud Dicko'), also: ['Dicko'], text: same('Imam.'), source: ['1.1'] },
      ],
    },
    pictures: { timeline: { events: [] }, cast: { actors: [], relations: [] }, causes: { nodes: [], edges: [] }, upheavals: { aspects: [] } },
    retired: { retired: [] },
  }
}
