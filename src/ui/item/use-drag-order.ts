import { useRef, useState } from 'preact/hooks'

/**
 * Dragging a row of a vertical list with finger, pen or mouse. While the pointer is held the row
 * moves to the place whose middle the pointer has passed; `move` is called for every such step.
 */
export function useDragOrder(move: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const latestMove = useRef(move)
  latestMove.current = move
  const [dragged, setDragged] = useState<number | undefined>(undefined)

  function start(event: PointerEvent, place: number) {
    const grip = event.currentTarget
    if (!(grip instanceof HTMLElement) || event.button !== 0) return
    event.preventDefault()
    let at = place
    setDragged(at)

    function onMove(moved: PointerEvent) {
      const to = placeUnder(list.current, moved.clientY)
      if (to === undefined || to === at) return
      latestMove.current(at, to)
      at = to
      setDragged(to)
    }

    function onEnd() {
      setDragged(undefined)
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onEnd)
      removeEventListener('pointercancel', onEnd)
    }

    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onEnd)
    addEventListener('pointercancel', onEnd)
  }

  return { list, dragged, start }
}

function placeUnder(list: HTMLOListElement | null, y: number): number | undefined {
  if (list === null || list.children.length === 0) return undefined
  const passed = [...list.children].findIndex((row) => {
    const box = row.getBoundingClientRect()
    return y < box.bottom
  })
  return passed === -1 ? list.children.length - 1 : passed
}
