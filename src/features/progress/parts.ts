import { TOPICS, type Topic } from '../../core/bank/item.ts'
import { MASTERIES as LEAST_FIRST } from '../../core/stats/mastery.ts'
import type { Part } from './progress-model.ts'

/** Best known first, as the bars are woven. */
export const MASTERIES = [...LEAST_FIRST].reverse()

export const TOPIC_PARTS: readonly { readonly topic: Topic; readonly part: Part }[] = TOPICS.map((topic) => ({ topic, part: { kind: 'topics', ids: [topic] } }))
