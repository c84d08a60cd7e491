/** Heads as one short text: the first chunk of the app carries those of the whole bank. */
import type { ItemHead } from './item.ts'
import { ITEM_KINDS, LEVELS, TOPICS } from './item.ts'

/** One line a head, words apart: id, number, kind, topic and level by index, section, fact. */
export function packHeads(heads: readonly ItemHead[]): string {
  return heads
    .map(({ id, number, kind, topic, level, section, fact }) =>
      [id, number, ITEM_KINDS.indexOf(kind), TOPICS.indexOf(topic), LEVELS.indexOf(level), section, fact].join(' '),
    )
    .join('\n')
}

/** @throws on a text that `packHeads` did not write */
export function unpackHeads(packed: string): readonly ItemHead[] {
  if (packed === '') return []
  return packed.split('\n').map((line) => {
    const [id, number, kindIndex, topicIndex, levelIndex, section, fact] = line.split(' ')
    const kind = ITEM_KINDS[Number(kindIndex)]
    const topic = TOPICS[Number(topicIndex)]
    const level = LEVELS[Number(levelIndex)]
    if (!id || !kind || !topic || !level || !section || !fact) throw new Error(`Inconsistent: "${line}" is not a head`)
    return { id, number: Number(number), kind, topic, section, fact, level }
  })
}
