import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type RowWindow = { readonly from: number; readonly to: number }

/** Rows drawn beyond either edge, and how far one scrolls before the next are drawn. */
const MARGIN = 6
const STEP = 4
/** Fewer rows are all drawn: nothing to save. */
const ALL_BELOW = 60
/** Before the frame is measured: a tall screen's. */
const FIRST = 20

/** Which rows of a long table are near enough to the frame to be drawn; all of them on paper. */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [seen, see] = useState({ first: 0, rows: FIRST })
  const [onPaper, print] = useState(false)

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight / STEP) * STEP
      const rows = Math.ceil(element.clientHeight / rowHeight / STEP) * STEP
      see((before) => (before.first === first && before.rows === rows ? before : { first, rows }))
    }
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [frame, rowHeight])

  useEffect(() => {
    const before = () => print(true)
    const after = () => print(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])

  if (onPaper || count < ALL_BELOW) return { from: 0, to: count }
  const from = Math.max(0, Math.min(seen.first, count - seen.rows) - MARGIN)
  return { from, to: Math.min(count, seen.first + seen.rows + STEP + MARGIN) }
}
