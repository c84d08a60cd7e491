import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Measure } from '../../core/pictures/wrap.ts'

/** The width that a drawing may take, in rem, and the widths of words in the face of its labels. */
export type Room = { readonly width: number; readonly measure: Measure }

/** Real letters differ from measured ones by hinting; a little air keeps a word from breaking. */
const AIR = 1.04

/** Follows the width of an element and the size of the reader's text. Undefined until the element is laid out. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<{ readonly width: number; readonly rem: number } | undefined>(undefined)

  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const width = Math.floor((100 * element.clientWidth) / rem) / 100
      setRoom((last) => (last?.width === width && last.rem === rem ? last : { width, rem }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [ref])

  return room && { width: room.width, measure: measureIn(room.rem) }
}

/** Widths in rem of text set at 1 rem in the label face. */
function measureIn(rem: number): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) throw new Error('Inconsistent: this browser draws no text')
  pen.font = `600 ${rem}px ${getComputedStyle(document.documentElement).getPropertyValue('--face-book')}`
  return (text) => (pen.measureText(text).width / rem) * AIR
}
