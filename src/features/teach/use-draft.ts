import { useEffect, useRef, useState } from 'preact/hooks'

/** Nobody types on after so long, and a change every second is not too many. */
const PAUSE_MS = 1000

type Draft = {
  /** What the field shows. */
  readonly text: string
  readonly type: (text: string) => void
  /** The field is left. */
  readonly leave: () => void
}

/**
 * The text of a field while it is being edited. Whatever is drawn meanwhile leaves it alone, and
 * it is written when the field is left, after a pause, and when the page is hidden or goes: a
 * text is not worth a transaction a letter, and a closed tab must not cost it.
 * @param value what is kept
 */
export function useDraft(value: string, onWrite: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const pending = useRef<string | undefined>(undefined)
  const timer = useRef(0)
  const write = useRef(onWrite)
  write.current = onWrite

  const flush = useRef(() => {
    clearTimeout(timer.current)
    const text = pending.current
    pending.current = undefined
    if (text !== undefined) write.current(text)
  }).current

  useEffect(() => {
    document.addEventListener('visibilitychange', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [flush])

  return {
    text: draft ?? value,
    type(text) {
      setDraft(text)
      pending.current = text
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, PAUSE_MS)
    },
    leave() {
      flush()
      setDraft(undefined)
    },
  }
}
