import type { SessionLock } from '../core/lib/session-lock.ts'

/** The name of the Web Lock that a study session holds, over all tabs of the origin. */
export const SESSION_LOCK = 'rappel-session'

type Browser = { readonly locks?: Pick<LockManager, 'request'> }

/**
 * @param browser has no locks where the page is not served securely (a plain address on the local network). A session
 *   is then guarded within its own page only: two tabs may study at once, and their events merge as any others do.
 */
export function createSessionLock({ locks }: Browser = navigator): SessionLock {
  return locks === undefined ? pageLock() : webLock(locks)
}

/** A Web Lock is held as long as its callback's promise is open, and falls with the tab whatever ends it. */
function webLock(locks: Pick<LockManager, 'request'>): SessionLock {
  /** The browser lets go a moment after the release: a session that follows another in this page waits for it. */
  let lettingGo: Promise<unknown> | undefined

  /** A session that is left before it has the lock gives it back when it comes: the next one asks after that. */
  let asking: Promise<unknown> | undefined

  async function ask(before: Promise<unknown> | undefined): ReturnType<SessionLock['take']> {
    await before
    await lettingGo
    return new Promise((resolve, reject) => {
      const held = locks.request(SESSION_LOCK, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined)
        return new Promise<void>((release) =>
          resolve(() => {
            lettingGo = held
            release()
          }),
        )
      })
      held.catch(reject)
    })
  }

  return {
    take() {
      const taken = ask(asking)
      // One that failed is told so; who comes after it tries anew.
      asking = taken.catch(() => undefined)
      return taken
    },
  }
}

function pageLock(): SessionLock {
  let taken = false
  return {
    async take() {
      if (taken) return undefined
      taken = true
      return () => {
        taken = false
      }
    },
  }
}
