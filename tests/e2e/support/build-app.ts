import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Builds the real app. @param version written into the page, so that two builds can differ in nothing else */
export function buildApp({ folder, version }: { readonly folder: string; readonly version?: string }): void {
  const env = { ...process.env, ...(version === undefined ? {} : { VITE_VERSION: version }) }
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', folder], { cwd: ROOT, env, stdio: 'pipe' })
}
