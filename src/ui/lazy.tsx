import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useMessages } from './app-context.ts'

export type Loading<T> = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly retry: () => void } | { readonly kind: 'ready'; readonly value: T }

/** @param load stable, or changed when something else is wanted; what is loaded for an earlier one is dropped */
export function useLoaded<T>(load: () => Promise<T>): Loading<T> {
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<{ readonly by: typeof load; readonly result: Loading<T> } | undefined>(undefined)

  useEffect(() => {
    let wanted = true
    load().then(
      (value) => wanted && setLoaded({ by: load, result: { kind: 'ready', value } }),
      () => wanted && setLoaded({ by: load, result: { kind: 'failed', retry: () => setAttempt(attempt + 1) } }),
    )
    return () => {
      wanted = false
    }
  }, [load, attempt])

  return loaded?.by === load ? loaded.result : { kind: 'loading' }
}

/** A component whose code comes when it is first drawn, or asked for before. */
export type LazyComponent<P> = ComponentType<P> & { readonly preload: () => Promise<unknown> }

export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): LazyComponent<P> {
  let known: ComponentType<P> | undefined
  const remember = async () => (known ??= await load())

  const Lazy = (props: P) => {
    // Kept as it was at first: drawn another way once the code is there, the component would be a new one, its state and the focus gone.
    const first = useRef(known).current
    return first === undefined ? <Unknown load={remember} props={props} /> : draw(first, props)
  }
  return Object.assign(Lazy, { preload: remember })
}

function Unknown<P extends object>({ load, props }: { readonly load: () => Promise<ComponentType<P>>; readonly props: P }) {
  const { shell } = useMessages()
  const loaded = useLoaded(load)
  if (loaded.kind === 'loading') return null
  if (loaded.kind === 'ready') return draw(loaded.value, props)
  return (
    <div role="alert">
      <p>{shell.loadFailedText}</p>
      <Button onClick={loaded.retry}>{shell.retry}</Button>
    </div>
  )
}

function draw<P extends object>(Component: ComponentType<P>, props: P) {
  return <Component {...props} />
}
