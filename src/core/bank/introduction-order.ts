import type { ItemHead } from './item.ts'
import { LEVELS } from './item.ts'

/**
 * The order in which new items are introduced: section by section, inside a section
 * recognising before recalling before using. Inside these, the next item is the one whose
 * fact was met longest ago (siblings stand far apart), then the one whose topic was
 * (topics alternate), then the one with the lowest number.
 */
export function introductionOrder(heads: readonly ItemHead[], sections: readonly string[]): readonly ItemHead[] {
  const ordered: ItemHead[] = []
  const lastMet = new Map<string, number>()
  const metAt = (key: string): number => lastMet.get(key) ?? -1
  const compare = (a: ItemHead, b: ItemHead): number =>
    metAt(`fact ${a.fact}`) - metAt(`fact ${b.fact}`) || metAt(`topic ${a.topic}`) - metAt(`topic ${b.topic}`) || a.number - b.number

  for (const section of sections) {
    for (const level of LEVELS) {
      const waiting = new Set(heads.filter((head) => head.section === section && head.level === level))
      while (waiting.size > 0) {
        const next = [...waiting].reduce((best, head) => (compare(head, best) < 0 ? head : best))
        waiting.delete(next)
        lastMet.set(`fact ${next.fact}`, ordered.length).set(`topic ${next.topic}`, ordered.length)
        ordered.push(next)
      }
    }
  }
  return ordered
}
