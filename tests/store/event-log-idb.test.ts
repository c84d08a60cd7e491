import 'fake-indexeddb/auto'
import { idbBench } from '../support/stores.ts'
import { describeEventLog } from './event-log-contract.ts'
import { describeIdbFaults } from './event-log-idb-cases.ts'

describeEventLog('in IndexedDB (fake-indexeddb)', idbBench)
describeIdbFaults()
