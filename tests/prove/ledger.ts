/** What a learner was told is stored, held against what is. */
import type { Page } from '@playwright/test'
import { eventId } from '../../src/core/log/event.ts'
import { answersIn, savedBackup, studying, type Aim } from '../e2e/support/study.ts'

export type Ledger = {
  /** Answers that are stored, as far as the screen said. */
  confirmed(): number
  /** Answers one question from prompt to grade, and enters it once the next question is there. */
  study(page: Page, aim: Aim): Promise<void>
  /** An answer was given, and nobody knows yet whether it is stored. */
  begin(item: string): void
  /** The screen says that it is. */
  confirm(item: string): void
  /** Looks at everything that is stored; throws when an answer is missing, doubled or out of its place. @returns the copy */
  check(page: Page): Promise<Awaited<ReturnType<typeof savedBackup>>>
  /** Answers that nobody was told of and that are stored all the same: cut off between store and screen. */
  readonly found: number
}

const SECTIONS = ['intro', '1', '2', '3', '4', '5']

/** A session that still has new questions after so many answers. */
export const sessionAfter = (answers: number): string => `#/study/section/${SECTIONS[Math.floor(answers / 12) % SECTIONS.length]}`

/** @param isOwn whether a device's answers are those of this learner; others were brought in */
export function createLedger(isOwn: (device: string) => boolean = () => true): Ledger {
  let given: readonly string[] = []
  /** Begun and not confirmed: may be there or not, once. */
  let begun: readonly string[] = []
  let found = 0
  const ledger: Ledger = {
    confirmed: () => given.length - found,
    async study(page, aim) {
      const { asked, answer, grade } = studying(page)
      const item = await asked()
      await answer(item, aim)
      ledger.begin(item.id)
      await grade(aim === 'right' ? 'Good' : 'Again')
      ledger.confirm(item.id)
    },
    begin: (item) => void (begun = [...begun, item]),
    confirm(item) {
      given = [...given, item]
      begun = without(begun, item)
    },
    async check(page) {
      const copy = await savedBackup(page)
      const ids = copy.events.map(eventId)
      if (new Set(ids).size !== ids.length) throw new Error('an event is there twice')
      const stored = answersIn(copy.events).filter(({ device }) => isOwn(device)).map(({ item }) => item)
      found += surplus(stored, given, begun)
      given = stored
      begun = []
      return copy
    },
    get found() {
      return found
    },
  }
  return ledger
}

/** Throws when a confirmed answer is missing or out of its place, or one is there that was not given. @returns how many are there that were not confirmed */
function surplus(stored: readonly string[], given: readonly string[], begun: readonly string[]): number {
  let [at, open] = [0, begun]
  for (const item of stored) {
    if (item === given[at]) at += 1
    else if (open.includes(item)) open = without(open, item)
    else at = Infinity
  }
  if (at !== given.length) throw new Error(`confirmed were ${given.join(' ')}\nbegun were ${begun.join(' ')}\nstored are ${stored.join(' ')}`)
  return begun.length - open.length
}

function without(items: readonly string[], item: string): readonly string[] {
  const at = items.lastIndexOf(item)
  return items.filter((_, i) => i !== at)
}
