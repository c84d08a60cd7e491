import type { Shelf } from '../../src/core/lib/shelf.ts'
import { aGate } from './gate.ts'

export type SlowShelf = Shelf & {
  /** From now on answers wait, with what stood on the shelf when it was asked. @returns what lets them go */
  hold(): () => void
  /** When something has been asked that waits. */
  asked(): Promise<void>
}

export function slowShelf(shelf: Shelf): SlowShelf {
  let gate: Promise<void> = Promise.resolve()
  let question = aGate()
  async function late<T>(reading: Promise<T>): Promise<T> {
    question.open()
    const [answer] = await Promise.all([reading, gate])
    return answer
  }
  return {
    get: (key) => late(shelf.get(key)),
    list: (prefix) => late(shelf.list(prefix)),
    change: (puts, removes) => shelf.change(puts, removes),
    hold() {
      const { opened, open } = aGate()
      gate = opened
      question = aGate()
      return open
    },
    asked: () => question.opened,
  }
}
