/**
 * Gives the app the bank as modules: `virtual:question-bank` holds the index and a loader
 * for each sort of text; behind it stands one chunk a language and section, brief and pictures.
 * A build stops at any fault; while developing, a changed YAML file reloads the page.
 */
import type { Plugin } from 'vite'
import { bankErrors } from './bank-errors.ts'
import { readLock } from './bank-lock-file.ts'
import type { BankModules } from './bank-modules.ts'
import { bankModules } from './bank-modules.ts'
import { BANK_FOLDER } from './bank-paths.ts'
import { readBank, showFault } from './bank-read.ts'

const NAME = 'virtual:question-bank'
const RESOLVED = `\0${NAME}`

/** @param folder the bank's YAML files; the project's own unless a test says otherwise */
export function questionBank(folder = BANK_FOLDER): Plugin {
  let modules: BankModules | undefined
  let building = false

  /** Form faults stop everything; what the checks find stops a build only, so that an author can look at a page in the making. */
  const read = (): BankModules => {
    const result = readBank(folder)
    const errors = !result.ok ? result.issues : building ? bankErrors(result.value, readLock(folder)) : []
    if (!result.ok || errors.length > 0) throw new Error(`The question bank has faults:\n${errors.map(showFault).join('\n')}`)
    return bankModules(result.value.bank)
  }

  return {
    name: 'question-bank',
    configResolved(config) {
      building = config.command === 'build'
    },
    configureServer(server) {
      server.watcher.add(folder)
    },
    resolveId(id) {
      return id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined
    },
    load(id) {
      if (id !== RESOLVED && !id.startsWith(`${RESOLVED}/`)) return undefined
      modules ??= read()
      return modules.get(id.slice(RESOLVED.length + 1))
    },
    hotUpdate({ file }) {
      if (!file.startsWith(folder) || !file.endsWith('.yaml')) return undefined
      modules = undefined
      const { moduleGraph, hot } = this.environment
      for (const [id, module] of moduleGraph.idToModuleMap) if (id.startsWith(RESOLVED)) moduleGraph.invalidateModule(module)
      hot.send({ type: 'full-reload' })
      return []
    },
  }
}
