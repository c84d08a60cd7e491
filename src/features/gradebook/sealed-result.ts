import { epochMs, type EpochMs } from '../../core/lib/time.ts'

/** A result as it stands on the shelf: sealed, so that no copy of the shelf tells names and marks. `signs` stand after `#r=`. */
export type SealedResult = { readonly signs: string; readonly receivedAt: EpochMs }

/** @returns undefined where the value is none that this version can read */
export function readSealed(value: unknown): SealedResult | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, token, receivedAt } = value as Readonly<Record<string, unknown>>
  if (version !== 1 || typeof token !== 'string' || !token.startsWith('#r=') || typeof receivedAt !== 'number' || !Number.isFinite(receivedAt)) return undefined
  return { signs: token.slice(3), receivedAt: epochMs(receivedAt) }
}
