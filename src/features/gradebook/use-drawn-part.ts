import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

/** Rows or columns from one to before another. */
export type Span = { readonly from: number; readonly to: number }
export type DrawnPart = { readonly rows: Span; readonly columns: Span; readonly rowHeight: number }

/** Drawn beyond either edge, and how far one scrolls before the next are drawn. Aside one moves slowly, and each column more is a cell in every row. */
const MARGIN = { rows: 6, columns: 2 }
const STEP = 4
/** Of a table with fewer rows everything is drawn: there is nothing to save, and a screen reader finds all of it. */
const ALL_BELOW = 60

type Sight = { readonly row: number; readonly rows: number; readonly column: number; readonly columns: number }

/** Which part of a large table is near enough to its frame to be drawn; all of it on paper. The frame holds a table with a cell in its third column. */
export function useDrawnPart(frame: RefObject<HTMLElement | null>, rows: number, columns: number): DrawnPart {
  const [seen, see] = useState<Sight>({ row: 0, rows: 5 * STEP, column: 0, columns: 5 * STEP })
  const [cell, measure] = useState({ width: 40, height: 40 })
  const onPaper = usePaper()

  useLayoutEffect(() => {
    const { height = 0 } = frame.current?.querySelector('tbody tr[aria-rowindex]')?.getBoundingClientRect() ?? {}
    const { width = 0 } = frame.current?.querySelector('thead th:nth-child(3)')?.getBoundingClientRect() ?? {}
    if (height > 0 && width > 0 && Math.abs(height - cell.height) + Math.abs(width - cell.width) > 0.2) measure({ width, height })
  })

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const steps = (length: number): number => Math.floor(length / STEP) * STEP
    const look = () => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element
      const next = { row: steps(scrollTop / cell.height), rows: steps(clientHeight / cell.height) + STEP, column: steps(scrollLeft / cell.width), columns: steps(clientWidth / cell.width) + STEP }
      see((before) => (before.row === next.row && before.rows === next.rows && before.column === next.column && before.columns === next.columns ? before : next))
    }
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [frame, cell])

  const isWhole = onPaper || rows < ALL_BELOW
  return {
    rows: isWhole ? { from: 0, to: rows } : spanOf(seen.row, seen.rows, { count: rows, margin: MARGIN.rows }),
    columns: isWhole ? { from: 0, to: columns } : spanOf(seen.column, seen.columns, { count: columns, margin: MARGIN.columns }),
    rowHeight: cell.height,
  }
}

function spanOf(first: number, seen: number, { count, margin }: { readonly count: number; readonly margin: number }): Span {
  return { from: Math.max(0, Math.min(first, count - seen) - margin), to: Math.min(count, first + seen + STEP + margin) }
}

function usePaper(): boolean {
  const [onPaper, print] = useState(false)
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
  return onPaper
}
