/**
 * `npm run bank`: what the bank covers, what its checks find.
 *   --json             the validated items as one JSON array, nothing else
 *   --lock             writes new ids into the lock file; --accept <id> takes a changed one
 *   --schema           writes question-bank/schema.json
 * Ends with status 1 if there are errors.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { leakPairs } from '../core/bank/checks/leaks.ts'
import { CHECKS, checkBank } from '../core/bank/checks/all-checks.ts'
import { headOf } from '../core/bank/compile.ts'
import type { AuthoredBank } from '../core/bank/schema.ts'
import { itemsOf } from '../core/bank/schema.ts'
import { topicSchemaText } from './bank-json-schema.ts'
import { bankHash, lockFaults, updateLock } from './bank-lock.ts'
import { readLock, writeLock } from './bank-lock-file.ts'
import { BANK_ID } from './bank-modules.ts'
import { BANK_FOLDER } from './bank-paths.ts'
import type { ReadBank } from './bank-read.ts'
import { readBank, showFault } from './bank-read.ts'
import { countsTable, coverageTable, leakTable, solverTable } from './bank-tables.ts'

export function main(): void {
  const { values: options } = parseArgs({
    options: { json: { type: 'boolean' }, lock: { type: 'boolean' }, schema: { type: 'boolean' }, accept: { type: 'string', multiple: true, default: [] } },
  })
  const result = readBank(BANK_FOLDER)
  if (!result.ok) {
    process.stderr.write(`${result.issues.map(showFault).join('\n')}\n`)
    process.exitCode = 1
    return
  }
  if (options.schema) writeFileSync(join(BANK_FOLDER, 'schema.json'), topicSchemaText())
  if (options.lock) writeLock(BANK_FOLDER, updateLock(result.value.bank, readLock(BANK_FOLDER), options.accept))
  if (options.json) process.stdout.write(`${JSON.stringify(wholeBank(result.value.bank))}\n`)
  else report(result.value)
}

/** Every item with every field in both languages, its topic and its section. */
function wholeBank(bank: AuthoredBank): readonly unknown[] {
  return itemsOf(bank).map((placed) => ({ ...headOf(placed, bank.sources.sections), ...placed.item }))
}

function report({ bank, place }: ReadBank): void {
  const items = itemsOf(bank)
  const { errors, warnings, waived } = checkBank(bank)
  const locked = lockFaults(bank, readLock(BANK_FOLDER))
  const leaks = leakPairs(items)
  const failures = errors.length + locked.length
  const list = (lines: readonly string[]): string => (lines.length === 0 ? '  none' : lines.map((line) => `  ${line}`).join('\n'))
  const ruleOf = (id: string): string => CHECKS.find((check) => check.id === id)?.rule ?? 'a waiver waives something'
  const rules = [...new Set([...errors, ...warnings].map(({ check }) => check))].map((id) => `${id}: ${ruleOf(id)}`)

  print(`Question bank ${BANK_ID}, hash ${bankHash(items.map(({ item }) => item))}: ${items.length} items on ${bank.facts.facts.length} facts`)
  print(`\nFacts and items, paragraph by paragraph\n${coverageTable(bank)}`)
  print(`\nItems by kind and topic\n${countsTable(bank)}`)
  print(`\nA solver that goes by cues alone, on the single choices\n${solverTable(bank)}`)
  print(`\nAnswers told elsewhere, which a quiz keeps apart: ${leaks.length} pairs\n${leakTable(leaks)}`)
  print(`\nWaived warnings: ${waived.length}\n${list(waived.map((finding) => `${finding.check} ${showFault(place(finding))} (${finding.reason})`))}`)
  print(`\nWarnings: ${warnings.length}\n${list(warnings.map((finding) => `${finding.check} ${showFault(place(finding))}`))}`)
  print(`\nErrors: ${failures}\n${list([...errors.map((finding) => `${finding.check} ${showFault(place(finding))}`), ...locked.map((fault) => `lock ${showFault(place(fault))}`)])}`)
  if (rules.length > 0) print(`\nWhat these checks ask for\n${list(rules)}`)
  if (failures > 0) process.exitCode = 1
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
