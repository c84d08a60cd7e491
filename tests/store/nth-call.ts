/** Lets the n-th call that the store makes of IndexedDB go wrong, and no other. */

export const FAULTS = ['throws', 'aborts', 'never settles'] as const
export type Fault = (typeof FAULTS)[number]

const METHODS = ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'openCursor'] as const

export type Calls = { readonly made: () => number; restore(): void }

/** @param nth counted from 1; Infinity only counts */
export function breakCall(nth: number, fault: Fault): Calls {
  let made = 0
  const { open } = IDBFactory.prototype
  const { transaction } = IDBDatabase.prototype
  const originals = METHODS.map((name) => [name, IDBObjectStore.prototype[name]] as const)
  const isNow = () => (made += 1) === nth
  const broken = () => new DOMException('broken by the test', 'UnknownError')
  const silence = () => new EventTarget() as never

  IDBFactory.prototype.open = function (...args) {
    if (!isNow()) return open.apply(this, args)
    if (fault === 'never settles') return silence()
    throw broken()
  }
  IDBDatabase.prototype.transaction = function (...args) {
    if (!isNow()) return transaction.apply(this, args)
    if (fault === 'throws') throw broken()
    const begun = transaction.apply(this, args)
    if (fault === 'aborts') queueMicrotask(() => tryAbort(begun))
    else begun.addEventListener = () => undefined
    return begun
  }
  for (const [name, original] of originals) {
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: never[]) {
      if (!isNow()) return (original as (...args: never[]) => never).apply(this, args)
      if (fault === 'throws') throw broken()
      const request = (original as (...args: never[]) => never).apply(this, args)
      // The browser does what it was asked and says nothing.
      if (fault === 'never settles') return silence()
      tryAbort(this.transaction)
      return request
    } as never
  }
  return {
    made: () => made,
    restore() {
      IDBFactory.prototype.open = open
      IDBDatabase.prototype.transaction = transaction
      for (const [name, original] of originals) IDBObjectStore.prototype[name] = original as never
    },
  }
}

function tryAbort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // over already: the fault came too late to do harm
  }
}
