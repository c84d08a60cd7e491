import { signal, type Signal } from '@preact/signals'
import type { Brief } from '../../../src/core/bank/brief.ts'
import type { Item, Language } from '../../../src/core/bank/item.ts'
import { fail, succeed } from '../../../src/core/lib/result.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import type { BrowsePorts } from '../../../src/features/browse/browse-model.ts'
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts'
import { aBank } from '../../support/items.ts'

export type BrowseTestPorts = BrowsePorts & { diskIsFull: boolean; readonly shift: Signal<number>; readonly bank: ReturnType<typeof aBank>; readonly clock: FixedClock; readonly language: Signal<Language>; readonly events: Signal<readonly LearnerEvent[]> }

const BRIEFS: Readonly<Record<Language, Brief>> = {
  en: {
    sections: [{ id: 'intro', title: 'Beginning', paragraphs: [{ id: 'intro.1', runs: [{ kind: 'text', text: 'A mutiny near the ' }, { kind: 'term', text: 'capital', term: 'bamako' }] }] }],
    terms: [{ id: 'bamako', kind: 'place', name: 'Bamako', also: [], text: 'Capital of Mali.', source: ['intro.1'] }],
  },
  fr: {
    sections: [{ id: 'intro', title: 'Début', paragraphs: [{ id: 'intro.1', runs: [{ kind: 'text', text: 'Une mutinerie près de la capitale' }] }] }],
    terms: [{ id: 'bamako', kind: 'place', name: 'Bamako', also: [], text: 'Capitale du Mali.', source: ['intro.1'] }],
  },
}

/** Ports over the items (whose French prompts begin with FR), a brief of one paragraph and a glossary of one term. */
export function browsePorts(items: readonly Item[]): BrowseTestPorts {
  const clock = fixedClock()
  const events = signal<readonly LearnerEvent[]>([])
  const ports: BrowseTestPorts = {
    diskIsFull: false,
    shift: signal(0),
    recallShift: () => ports.shift.value,
    bank: Object.assign(aBank(items), { loadBrief: async (language: Language) => BRIEFS[language] }),
    clock,
    language: signal<Language>('en'),
    events,
    state: () => foldEvents(events.value, clock.now().at),
    history: async (item) => succeed(events.value.filter((event) => event.kind === 'undo' || (event.kind === 'review' && event.item === item))),
    async record(facts) {
      if (ports.diskIsFull) return fail({ code: 'store-full' })
      const stored = facts.map((fact, i) => ({ ...fact, device: 'phone', seq: events.value.length + i + 1, ...clock.now() }))
      events.value = [...events.value, ...stored]
      return succeed(stored)
    },
  }
  return ports
}
