import { useEffect } from 'preact/hooks'
import type { QuizRun } from './quiz-run.ts'

/**
 * The keys of a quiz: letters choose, Enter and Space do the one clear action, arrows go back and forth, M marks.
 * A key that a focused control needs itself is left to it.
 */
export function useQuizKeys(run: QuizRun, paused: boolean) {
  useEffect(() => {
    if (paused) return

    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.repeat || isEntry(event.target)) return
      if (handle(event)) event.preventDefault()
    }

    function handle({ key, target }: KeyboardEvent): boolean {
      const { place, sheet } = run.draft.peek()
      if (run.phase.peek() !== 'open' || place >= sheet.items.length) return false
      if (key === 'ArrowLeft') void run.go(place - 1)
      else if (key === 'ArrowRight') void run.go(place + 1)
      else if (key === 'm' || key === 'M') void run.flag(place)
      else if (key === ' ' || key === 'Enter') {
        if (isControl(target)) return false
        void run.proceed()
      } else if (/^[a-f]$/i.test(key)) {
        const option = document.querySelector<HTMLElement>(`[data-letter="${key.toUpperCase()}"]`)
        option?.click()
        return option !== null
      } else return false
      return true
    }

    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [run, paused])
}

/** Text lines and radio buttons have keys of their own. */
function isEntry(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !target.readOnly
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, input, select, [role=button]') !== null
}
