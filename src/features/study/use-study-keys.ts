import { useEffect } from 'preact/hooks'
import type { Certainty } from '../../core/grading/response.ts'
import type { Grade } from '../../core/scheduler/card-table.ts'
import type { StudyModel } from './study-model.ts'

/**
 * The keys of a session: Space and Enter do the one clear action, 1-4 grade, 1-3 say how sure, letters pick an option, Ctrl+Z undoes.
 * A key that a focused control needs itself is left to it. While a dialog is open no key is ours.
 */
export function useStudyKeys(model: StudyModel, onHelp: () => void) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.repeat || document.querySelector('dialog[open]')) return
      if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !isWriting(event.target)) {
        event.preventDefault()
        void model.undo()
        return
      }
      if (event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') {
        location.hash = '#/'
        return
      }
      if (isWriting(event.target)) return
      if (handle(event)) event.preventDefault()
    }

    function handle({ key, target }: KeyboardEvent): boolean {
      if (key === '?') {
        onHelp()
        return true
      }
      const judged = model.asked.judged.value
      if (judged && /^[1-4]$/.test(key)) {
        void model.grade(Number(key) as Grade)
        return true
      }
      if (model.asked.wantsCertainty.value && model.asked.complete.value && /^[1-3]$/.test(key)) {
        void model.asked.submit(undefined, Number(key) as Certainty)
        return true
      }
      if (key === ' ' || key === 'Enter') {
        if (isControl(target)) return false
        void model.proceed()
        return true
      }
      if (judged || !/^[a-f]$/i.test(key)) return false
      const option = document.querySelector<HTMLElement>(`[data-letter="${key.toUpperCase()}"]`)
      option?.click()
      return option !== null
    }

    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [model, onHelp])
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !target.readOnly
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, input, select, [role=button]') !== null
}
