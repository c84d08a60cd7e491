import type { Item, ItemHead, TypedItem } from '../../src/core/bank/item.ts'
import type { Brief } from '../../src/core/bank/brief.ts'
import type { FaceTable } from '../../src/core/bank/face.ts'
import type { Pictures } from '../../src/core/bank/pictures.ts'
import type { QuestionBank } from '../../src/core/bank/question-bank.ts'

type Kind = Item['kind']

const BODY: Readonly<Record<Kind, object>> = {
  flip: { answer: 'Keita' },
  cloze: { answer: 'Keita', accept: [], mistakes: [] },
  typed: { answer: 'Keita', accept: ['IBK'], mistakes: [] },
  choice: { options: [{ text: 'one', right: true }, { text: 'two', right: false, why: 'two is more' }, { text: 'three', right: false, why: 'three is more' }] },
  multiple: { options: [{ text: 'one', right: true }, { text: 'two', right: true }, { text: 'three', right: false, why: 'three is odd' }] },
  'true-false': { answer: true },
  number: { value: 7.5, tolerance: 0, unit: 'percent', mistakes: [] },
  date: { value: '2020-08-18', mistakes: [] },
  order: { steps: [{ text: 'first' }, { text: 'second' }, { text: 'third' }] },
  match: { pairs: [{ left: 'a', right: '1' }, { left: 'b', right: '2' }, { left: 'c', right: '3' }] },
}

let numbers = 0

/** An item of a kind with only what the test cares about spelled out. */
export function anItem(kind: Kind, wanted: Partial<ItemHead & Pick<TypedItem, 'prompt' | 'explanation' | 'source' | 'terms'>> = {}): Item {
  numbers += 1
  const id = wanted.id ?? `item-${numbers}`
  const head = { id, number: numbers, kind, topic: 'figures', section: 'intro', fact: `fact-of-${id}`, level: 'recall' }
  const text = { prompt: `Prompt of ${id}?`, explanation: `Because of ${id}.`, source: ['intro.1'], terms: [] }
  // BODY gives each kind its own fields, which the compiler cannot follow from a kind that varies.
  return { ...head, ...text, ...BODY[kind], ...wanted } as unknown as Item
}

/** A bank of these items; in French every prompt starts with "FR". `fails` makes the next loads reject. */
export function aBank(items: readonly Item[], faces: FaceTable = {}): QuestionBank & { fails: boolean; facesFail: boolean } {
  const sections = [...new Set(items.map((item) => item.section))]
  return {
    fails: false,
    facesFail: false,
    bank: {
      id: 'test',
      hash: '00000000',
      heads: items.map(({ id, number, kind, topic, section, fact, level }) => ({ id, number, kind, topic, section, fact, level })),
      sections: sections.map((id) => ({ id, title: { en: id, fr: id }, paragraphs: [`${id}.1`] })),
    },
    async loadItem(language, id) {
      const item = (await this.loadItems(language, items.find((candidate) => candidate.id === id)?.section ?? '')).find((candidate) => candidate.id === id)
      if (item === undefined) throw new Error(`Inconsistent: the bank has no item ${id}`)
      return item
    },
    async loadItems(language, section) {
      if (this.fails) throw new TypeError('Failed to fetch')
      const found = items.filter((item) => item.section === section)
      return language === 'en' ? found : found.map((item) => ({ ...item, prompt: `FR ${item.prompt}` }))
    },
    async loadBrief(): Promise<Brief> {
      return { sections: [], terms: [] }
    },
    async loadFaces() {
      if (this.fails || this.facesFail) throw new TypeError('Failed to fetch')
      return faces
    },
    async loadPictures(): Promise<Pictures> {
      return { timeline: [], cast: { actors: [], relations: [] }, causes: { nodes: [], edges: [] }, upheavals: [] }
    },
  }
}
