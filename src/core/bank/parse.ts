import * as v from 'valibot'
import type { Result } from '../lib/result.ts'
import { fail, succeed } from '../lib/result.ts'
import { referenceFaults } from './references.ts'
import type { AuthoredBank, BankPath, Fault } from './schema.ts'
import { bankSchema } from './schema.ts'

/**
 * An authored bank out of plain data whose scalars are all texts.
 * @returns the typed bank, or every fault of its shape; the references are looked at once the shape is right
 */
export function parseBank(raw: unknown): Result<AuthoredBank, Fault> {
  const parsed = v.safeParse(bankSchema, raw)
  if (!parsed.success) return fail(...parsed.issues.map(faultOf))
  const faults = referenceFaults(parsed.output)
  return faults.length > 0 ? fail(...faults) : succeed(parsed.output)
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path: BankPath = (issue.path ?? []).map((step) => (typeof step.key === 'number' ? step.key : String(step.key)))
  if (issue.type === 'strict_object' && issue.expected === 'never') return { path, message: 'is not a field of the format' }
  if (issue.received === 'undefined') return { path, message: 'is missing' }
  return { path, message: issue.message }
}
