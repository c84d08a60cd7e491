import 'fake-indexeddb/auto'
import { idbBench } from '../support/stores.ts'
import { describeShelf } from './shelf-contract.ts'
import { describeShelfFaults } from './shelf-idb-cases.ts'

describeShelf('in IndexedDB (fake-indexeddb)', idbBench)
describeShelfFaults()
