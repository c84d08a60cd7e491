import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** What a drawing may take, in pixels, and the size of the reader's text. */
export type Room = { readonly width: number; readonly rem: number }

/** Follows the width of an element and the size of the reader's text. Undefined until the element is laid out. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room | undefined>(undefined)

  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const width = Math.floor(element.clientWidth)
      // An element on its way out is told that it has no room.
      if (width === 0) return
      setRoom((last) => (last?.width === width && last.rem === rem ? last : { width, rem }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])

  return room
}
