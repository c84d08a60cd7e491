// Reads public/_headers: the one place that says with which headers the app wants to be served.
import { readFileSync } from 'node:fs'

/** @typedef {{ path: string, headers: Record<string, string> }} HeaderRule */

/**
 * @param {string | URL} file
 * @returns {HeaderRule[]} in the file's order; `path` is `/*`, `/folder/*` or an exact path
 */
export function readHeaderRules(file) {
  /** @type {HeaderRule[]} */
  const rules = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const header = /^\s+([\w-]+): (.+)$/.exec(line)
    const rule = rules.at(-1)
    if (header === null) rules.push({ path: line.trim(), headers: {} })
    else if (rule !== undefined) rule.headers[/** @type {string} */ (header[1])] = /** @type {string} */ (header[2])
  }
  return rules
}

/**
 * @param {readonly HeaderRule[]} rules
 * @param {string} path of the request below the app's base, with a leading slash
 */
export function headersFor(rules, path) {
  const matching = rules.filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
  return Object.assign({}, ...matching.map((rule) => rule.headers))
}
