/** Heads as one short text: the first chunk of the app carries those of the whole bank. */
import type { ItemHead } from './item.ts'
import { ITEM_KINDS, LEVELS, TOPICS } from './item.ts'

/** A line of sections, a line of facts, then one line a head, words apart: id, number, and by index kind, topic, level, section, fact. */
export function packHeads(heads: readonly ItemHead[]): string {
  const sections = [...new Set(heads.map((head) => head.section))]
  const facts = [...new Set(heads.map((head) => head.fact))]
  const lines = heads.map(({ id, number, kind, topic, level, section, fact }) =>
    [id, number, ITEM_KINDS.indexOf(kind), TOPICS.indexOf(topic), LEVELS.indexOf(level), sections.indexOf(section), facts.indexOf(fact)].join(' '),
  )
  return [sections.join(' '), facts.join(' '), ...lines].join('\n')
}

/** @throws on a text that `packHeads` did not write */
export function unpackHeads(packed: string): readonly ItemHead[] {
  const [sections, facts, ...lines] = packed.split('\n').map((line) => line.split(' '))
  return lines.map((words) => {
    const [id, ...numbers] = words
    const [number, kindAt = -1, topicAt = -1, levelAt = -1, sectionAt = -1, factAt = -1] = numbers.map(Number)
    const [kind, topic, level] = [ITEM_KINDS[kindAt], TOPICS[topicAt], LEVELS[levelAt]]
    const [section, fact] = [sections?.[sectionAt], facts?.[factAt]]
    if (!id || !number || !kind || !topic || !level || !section || !fact) throw new Error(`Inconsistent: "${words.join(' ')}" is not a head`)
    return { id, number, kind, topic, section, fact, level }
  })
}
