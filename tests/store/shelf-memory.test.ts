import { memoryBench } from '../support/stores.ts'
import { describeShelf } from './shelf-contract.ts'

describeShelf('in memory', memoryBench)
