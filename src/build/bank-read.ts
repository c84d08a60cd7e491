/** From the folder of YAML files to a validated bank, with every fault at its line. */
import type { Result } from '../core/lib/result.ts'
import { fail, succeed } from '../core/lib/result.ts'
import { parseBank } from '../core/bank/parse.ts'
import type { AuthoredBank, BankPath, Fault } from '../core/bank/schema.ts'
import type { BankFile, PlacedFault } from './bank-files.ts'
import { readBankFiles } from './bank-files.ts'

/** A bank that is sound in form; `place` finds the line of anything in it. */
export type ReadBank = { readonly bank: AuthoredBank; readonly place: (fault: Fault) => PlacedFault }

/** Reads and validates a bank folder. All faults come at once: those of YAML first, then those of the format. */
export function readBank(folder: string): Result<ReadBank, PlacedFault> {
  const files = readBankFiles(folder)
  const yamlFaults = files.flatMap((file) => file.faults)
  if (yamlFaults.length > 0) return fail(...yamlFaults)
  const place = (fault: Fault): PlacedFault => placeFault(files, fault)
  const parsed = parseBank(nest(files))
  return parsed.ok ? succeed({ bank: parsed.value, place }) : fail(...parsed.issues.map(place))
}

/** `question-bank/topics/figures.yaml:12:5 items[3].options[1].why.fr: is missing`; what concerns the whole bank has no line. */
export function showFault({ file, line, column, field, message }: PlacedFault): string {
  return `${file}${line === 0 ? '' : `:${line}:${column}`} ${field === '' ? '' : `${field}: `}${message}`
}

/** `topics/figures` becomes `topics: { figures }`. */
function nest(files: readonly BankFile[]): unknown {
  const root: Record<string, unknown> = {}
  for (const { name, data } of files) {
    const [folder = '', leaf] = name.split('/')
    root[folder] = leaf === undefined ? data : { ...Object(root[folder]), [leaf]: data }
  }
  return root
}

function placeFault(files: readonly BankFile[], { path, message }: Fault): PlacedFault {
  if (path.length === 0) return { file: 'question-bank', line: 0, column: 0, field: '', message }
  const file = files.find(({ name }) => name.split('/').every((step, index) => path[index] === step))
  if (file === undefined) throw new Error(`Inconsistent: no file holds ${path.join('.')}`)
  const inside = path.slice(file.name.split('/').length)
  return { ...file.locate(inside), field: fieldName(inside), message }
}

/** A topic file is a bare list of items; other lists have names. */
function fieldName(path: BankPath): string {
  const words = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  return typeof path[0] === 'number' ? `items${words}` : words.slice(1)
}
