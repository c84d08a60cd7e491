import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of every file under a folder, in order. @param kind how the names end */
export function filesUnder(folder: string, kind: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => join(folder, name))
    .sort()
}

export function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length
}
