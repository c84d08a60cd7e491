/** The same contract in a real browser: `npm run browser`. */
import { idbBench } from '../support/stores.ts'
import { describeShelf } from './shelf-contract.ts'
import { describeShelfFaults } from './shelf-idb-cases.ts'

describeShelf('in IndexedDB', idbBench)
describeShelfFaults()
