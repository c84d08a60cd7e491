import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Heads a step that takes the place of another one: what was pressed is gone, so the focus comes here. */
export function StepTitle({ children }: { readonly children: ComponentChildren }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  return (
    <h2 tabIndex={-1} ref={ref}>
      {children}
    </h2>
  )
}
