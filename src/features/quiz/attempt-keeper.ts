import { batch, signal, type ReadonlySignal } from '@preact/signals'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import type { QuizAttempt } from '../../core/quiz/attempt.ts'

/** An attempt as it is worked on, and as far as it is stored. */
export type AttemptKeeper = {
  /** With the changes that are still on their way to the store. */
  readonly draft: ReadonlySignal<QuizAttempt>
  readonly stored: ReadonlySignal<QuizAttempt>
  /** Why the draft is not stored yet; `save` tries again. */
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  /** Changes the draft and stores it. @returns whether it is stored */
  change(next: QuizAttempt): Promise<boolean>
  save(): Promise<boolean>
}

/** One write at a time, the newest draft next: what a quick typist writes in between is not written for itself. */
export function createAttemptKeeper(first: QuizAttempt, keep: (attempt: QuizAttempt) => Promise<Result<unknown, StoreIssue>>): AttemptKeeper {
  const draft = signal(first)
  const stored = signal(first)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  let saving: Promise<boolean> | undefined

  async function saveAll(): Promise<boolean> {
    while (stored.peek() !== draft.peek()) {
      const wanted = draft.peek()
      const kept = await keep(wanted)
      batch(() => {
        if (kept.ok) stored.value = wanted
        failure.value = kept.ok ? undefined : (kept.issues[0]?.code ?? 'store-failed')
      })
      if (!kept.ok) return false
    }
    return true
  }

  const save = (): Promise<boolean> =>
    (saving ??= saveAll().finally(() => {
      saving = undefined
    }))

  return {
    draft,
    stored,
    failure,
    change(next) {
      draft.value = next
      return save()
    },
    save,
  }
}
