import { mergeFault } from '../support/merge-histories.ts'
import type { Proof } from './prove.ts'

export const proof: Proof = {
  title: 'Two histories merged',
  rounds: 10_000,
  async run(rounds) {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const fault = await mergeFault(seed)
      if (fault !== undefined) throw new Error(`seed ${seed}: ${fault}`)
    }
    return `${rounds.toLocaleString('en')} pairs with clocks years apart, doubled lines and undos of the other’s events: union, in any order, once more changes nothing, one state on four devices`
  },
}
