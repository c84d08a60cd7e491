import { signal, type ReadonlySignal } from '@preact/signals'
import type { AssignIssue } from '../../core/assignments/assign-issue.ts'
import { readHanded, readHandedFile } from '../../core/assignments/handed.ts'
import { readKeyCode, writeKeyCode } from '../../core/assignments/key-code.ts'
import { keyWords } from '../../core/assignments/key-words.ts'
import type { Sealing, TeacherKey } from '../../core/assignments/sealing.ts'
import { toHex } from '../../core/lib/bytes.ts'
import { fail, type Result } from '../../core/lib/result.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssueCode } from '../../core/lib/store-issue.ts'
import { KEY } from './teach-shelf.ts'

/**
 * A key goes on the shelf only after a backup of it was opened again, so a key that is in use can be brought back.
 * `made` is the secret in between, which nothing keeps.
 */
export type KeyState =
  | { readonly kind: 'loading' | 'none' | 'load-failed' }
  | { readonly kind: 'made'; readonly secret: Uint8Array }
  | { readonly kind: 'kept'; readonly key: TeacherKey; readonly words: readonly string[] }

export type KeyModel = {
  readonly state: ReadonlySignal<KeyState>
  /** The locked backup that waits for its passphrase. */
  readonly locked: ReadonlySignal<boolean>
  readonly issues: ReadonlySignal<readonly AssignIssue[]>
  /** The backup opens, but it holds another key than the one it should prove. */
  readonly isOther: ReadonlySignal<boolean>
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  load(): Promise<void>
  make(): Promise<void>
  /** Forgets the key that was made and not yet kept. */
  drop(): void
  /** The made key as a file's token, `#k=...`. */
  lock(passphrase: string): Promise<string>
  /** The made key for paper. */
  code(): string
  /** Takes a backup in: as the proof of the key that was made, or as the key itself. */
  takeText(text: string): Promise<void>
  takeFiles(files: readonly Uint8Array[]): Promise<void>
  unlock(passphrase: string): Promise<void>
  forgetBackup(): void
}

export type KeyPorts = { readonly shelf: () => Promise<Shelf>; readonly sealing: () => Promise<Sealing> }

export function createKeyModel(ports: KeyPorts): KeyModel {
  const state = signal<KeyState>({ kind: 'loading' })
  const locked = signal<string | undefined>(undefined)
  const isLocked = signal(false)
  const issues = signal<readonly AssignIssue[]>([])
  const isOther = signal(false)
  const failure = signal<StoreIssueCode | undefined>(undefined)

  function hold(signs: string | undefined): void {
    locked.value = signs
    isLocked.value = signs !== undefined
  }

  async function kept(key: TeacherKey): Promise<KeyState> {
    const print = await (await ports.sealing()).fingerprint(key.publicKey)
    if (!print.ok) throw new Error('Inconsistent: a key that was adopted has no fingerprint')
    return { kind: 'kept', key, words: keyWords(print.value) }
  }

  async function opened(secret: Result<Uint8Array, AssignIssue>): Promise<void> {
    if (!secret.ok) return void (issues.value = secret.issues)
    const before = state.peek()
    isOther.value = before.kind === 'made' && toHex(before.secret) !== toHex(secret.value)
    if (isOther.peek()) return
    const key = await (await ports.sealing()).adopt(secret.value)
    if (!key.ok) return void (issues.value = key.issues)
    const stored = await (await ports.shelf()).change([[KEY, key.value]])
    failure.value = stored.ok ? undefined : (stored.issues[0]?.code ?? 'store-failed')
    if (!stored.ok) return
    hold(undefined)
    state.value = await kept(key.value)
  }

  async function take(found: ReturnType<typeof readHanded>, text: string | undefined): Promise<void> {
    issues.value = []
    isOther.value = false
    const backup = found.ok ? found.value.find(({ kind, token }) => kind === 'backup' || token.kind === 'k') : undefined
    if (backup?.kind === 'broken') return void (issues.value = [backup.issue])
    if (backup !== undefined) return hold(backup.token.signs)
    await opened(text === undefined ? fail({ code: 'token-none' }) : readKeyCode(text))
  }

  return {
    state,
    locked: isLocked,
    issues,
    isOther,
    failure,
    async load() {
      const before = state.peek()
      if (before.kind === 'made') return
      try {
        const [shelf, sealing] = await Promise.all([ports.shelf(), ports.sealing()])
        const stored = await shelf.get(KEY)
        failure.value = stored.ok ? undefined : stored.issues[0]?.code
        const key = stored.ok ? sealing.recall(stored.value) : undefined
        const found: KeyState = !stored.ok ? { kind: 'load-failed' } : key === undefined ? { kind: 'none' } : await kept(key)
        // A key that was made or taken in meanwhile is newer than what was read.
        if (state.peek() === before) state.value = found
      } catch (error) {
        console.warn('The key could not be opened:', error)
        if (state.peek() === before) state.value = { kind: 'load-failed' }
      }
    },
    async make() {
      const secret = await (await ports.sealing()).createSecret()
      issues.value = []
      state.value = { kind: 'made', secret }
    },
    drop() {
      hold(undefined)
      state.value = { kind: 'none' }
    },
    lock: async (passphrase) => (await ports.sealing()).lock(made(), passphrase),
    code: () => writeKeyCode(made()),
    takeText: (text) => take(readHanded(text), text),
    async takeFiles([file]) {
      if (file !== undefined) await take(readHandedFile(file), new TextDecoder().decode(file))
    },
    async unlock(passphrase) {
      const signs = locked.peek()
      if (signs === undefined) return
      issues.value = []
      await opened(await (await ports.sealing()).unlock(signs, passphrase))
    },
    forgetBackup() {
      hold(undefined)
      issues.value = []
      isOther.value = false
    },
  }

  function made(): Uint8Array {
    const { value } = state
    if (value.kind !== 'made') throw new Error('Inconsistent: there is no key whose backup could be made')
    return value.secret
  }
}
