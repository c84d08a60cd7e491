import { useRef } from 'preact/hooks'

const MIN_DISTANCE_PX = 72
/** A swipe goes at least so much further sideways than up or down. */
const SLOPE = 2

/** Pointer handlers that call back on a sideways swipe of a finger; none while `onSwipe` is undefined. */
export function useSwipe(onSwipe: ((way: 'left' | 'right') => void) | undefined) {
  const start = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  if (onSwipe === undefined) return {}
  return {
    onTouchStart(event: TouchEvent) {
      const touch = event.touches[0]
      start.current = event.touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : undefined
    },
    onTouchEnd(event: TouchEvent) {
      const touch = event.changedTouches[0]
      const from = start.current
      start.current = undefined
      if (touch === undefined || from === undefined) return
      const across = touch.clientX - from.x
      const down = Math.abs(touch.clientY - from.y)
      if (Math.abs(across) >= MIN_DISTANCE_PX && Math.abs(across) >= SLOPE * down) onSwipe(across < 0 ? 'left' : 'right')
    },
  }
}
