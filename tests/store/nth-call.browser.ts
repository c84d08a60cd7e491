import { describeNthCall } from './nth-call-cases.ts'

describeNthCall(1)
