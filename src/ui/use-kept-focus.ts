import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

type KeptFocus<T extends HTMLElement> = {
  readonly box: RefObject<T | null>
  /** Does what takes the focused control off the page. */
  readonly act: (task: () => Promise<unknown>) => void
}

/** Where a control goes away by being used, the first one in `box` that matches takes the focus, once. */
export function useKeptFocus<T extends HTMLElement>(selector: string): KeptFocus<T> {
  const box = useRef<T>(null)
  const acted = useRef(false)
  useLayoutEffect(() => {
    if (!acted.current || document.activeElement !== document.body) return
    acted.current = false
    box.current?.querySelector<HTMLElement>(selector)?.focus()
  })
  return {
    box,
    act(task) {
      acted.current = true
      void task()
    },
  }
}
