import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './build-app.ts'

/** Builds the app into a folder of this run's own, so that no test sees a stale build and two runs do not meet. */
export default function buildOnce(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'rappel-e2e-'))
  buildApp({ folder })
  process.env.RAPPEL_E2E_BUILD = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** The app as built for this run. */
export function builtApp(): string {
  const folder = process.env.RAPPEL_E2E_BUILD
  if (folder === undefined) throw new Error('Inconsistent: no build was made before the tests')
  return folder
}
