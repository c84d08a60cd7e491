import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Item, Language } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { isAnswered } from '../../core/grading/answered.ts'
import { judge } from '../../core/grading/judge.ts'
import type { Certainty, Judgement, Response } from '../../core/grading/response.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import { epochMs, MINUTE_MS } from '../../core/lib/time.ts'
import { answer, answerAt, asksCertainty, check, extend, flag, giveUp, goTo, isOpen, leftMs, overrule, submit, unlimit, type QuizAnswer, type QuizAttempt } from '../../core/quiz/attempt.ts'
import { markAnswer, mayOverrule, placeState, type PlaceState } from '../../core/quiz/marks.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'
import { createAttemptKeeper } from './attempt-keeper.ts'

export type QuizRunPorts = {
  readonly bank: Pick<QuestionBank, 'loadItem'>
  readonly language: ReadonlySignal<Language>
  readonly clock: Clock
  /** Nobody but the learner marks it, so a text may be taken as right on their word. */
  readonly isOwn: boolean
  /** Stores the attempt, for good, in place of what was stored of it before. */
  readonly keep: (attempt: QuizAttempt) => Promise<Result<unknown, StoreIssue>>
  /** Takes the attempt that was handed in, and stored so, to where it belongs. May be called again with the same one, also after a restart, and must then change nothing that it has done. */
  readonly finish: (attempt: QuizAttempt, items: readonly Item[]) => Promise<Result<unknown, StoreIssue>>
}

export type RunQuestion = { readonly item: Item; readonly shown: readonly number[]; readonly place: number; readonly answer: QuizAnswer }
export type RunPlace = { readonly state: PlaceState; readonly flagged: boolean }

/** A sheet being worked on. Whatever it shows as answered, flagged or checked is stored. */
export type QuizRun = {
  readonly phase: ReadonlySignal<'loading' | 'load-failed' | 'open' | 'handing-in' | 'done'>
  /** As far as it is stored, and with what is on its way to the store: where the learner is, what a form holds. */
  readonly attempt: ReadonlySignal<QuizAttempt>
  readonly draft: ReadonlySignal<QuizAttempt>
  /** Undefined during the look back. */
  readonly question: ReadonlySignal<RunQuestion | undefined>
  /** The verdict of a checked question, or why its text cannot be read. */
  readonly judgement: ReadonlySignal<Judgement | undefined>
  readonly checked: ReadonlySignal<boolean>
  /** "My answer was right" may be said of the question on the screen. */
  readonly mayOverrule: ReadonlySignal<boolean>
  /** The answer on the screen is whole and can be checked. */
  readonly complete: ReadonlySignal<boolean>
  readonly asksCertainty: ReadonlySignal<boolean>
  /** Nothing is left to be checked or looked back at: the next step is the result. */
  readonly isFinal: ReadonlySignal<boolean>
  readonly places: ReadonlySignal<readonly RunPlace[]>
  /** Everything on the screen is stored. */
  readonly kept: ReadonlySignal<boolean>
  /** Why the last change is not stored; `retry` tries again. */
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  /** Whole minutes left, the last one begun counted; undefined without a limit. */
  readonly minutesLeft: ReadonlySignal<number | undefined>
  load(): Promise<void>
  respond(response: Response): Promise<void>
  setCertainty(certainty: Certainty): Promise<void>
  /** The answer on the screen is meant: checked at once, or, where the verdicts come later, kept. */
  take(response?: Response): Promise<void>
  giveUp(): Promise<void>
  overrule(): Promise<void>
  flag(place: number): Promise<void>
  /** @param place the number of questions is the look back over all of them */
  go(place: number): Promise<void>
  /** The one clear action of a question: check it, go on, or, where nothing is left, hand in. */
  proceed(): Promise<void>
  handIn(): Promise<void>
  extend(minutes: number): Promise<void>
  /** Turns the time limit off. */
  unlimit(): Promise<void>
  retry(): Promise<void>
  /** Looks at the clock. */
  tick(): void
  dispose(): void
}

export function createQuizRun(begun: QuizAttempt, { bank, language, clock, isOwn, keep, finish }: QuizRunPorts): QuizRun {
  const { draft, stored, failure: unsaved, change, save } = createAttemptKeeper(begun, keep)
  const { sheet, settings } = begun
  const phase = signal<'loading' | 'load-failed' | 'open' | 'handing-in' | 'done'>('loading')
  const items = signal<readonly Item[]>([])
  const unfinished = signal<StoreIssueCode | undefined>(undefined)
  const now = signal(clock.now().at)
  /** When this page took up the sheet, and since when the question has been looked at. */
  const openedAt = now.peek()
  let since = openedAt

  const usedMs = (): number => begun.usedMs + Math.max(0, clock.now().at - openedAt)
  const store = (next: QuizAttempt): Promise<boolean> => change({ ...next, usedMs: usedMs() })

  const loadAll = (wanted: Language): Promise<readonly Item[]> => Promise.all(sheet.items.map((id) => bank.loadItem(wanted, id)))
  // In the other language the answers stay what they are, since indexes are the authored ones.
  const dispose = effect(() => {
    const wanted = language.value
    if (items.peek().length === 0) return
    loadAll(wanted).then(
      (loaded) => language.peek() === wanted && (items.value = loaded),
      (error: unknown) => console.warn('The questions stay in the language before:', error),
    )
  })

  const question = computed<RunQuestion | undefined>(() => {
    const { place } = draft.value
    const item = items.value[place]
    return item && { item, place, answer: answerAt(draft.value, place), shown: presentationOrder(item, sheet.seed, settings.shuffleOptions) }
  })
  const minutesLeft = computed(() => {
    const left = leftMs({ ...draft.value, usedMs: begun.usedMs + Math.max(0, now.value - openedAt) })
    return left === undefined ? undefined : Math.ceil(left / MINUTE_MS)
  })
  const mayChange = (): boolean => isOpen(draft.peek(), draft.peek().place) && minutesLeft.peek() !== 0
  const checked = computed(() => answerAt(stored.value, draft.value.place).checked === true)
  /** A text that was meant as the answer and cannot be read. */
  const trouble = signal<{ readonly place: number; readonly judgement: Judgement } | undefined>(undefined)

  /** Milliseconds looked at the question since the last change. */
  function timeSpent(): number {
    const { at } = clock.now()
    const tookMs = Math.max(0, at - since)
    since = at
    return tookMs
  }

  async function put(given: { readonly response?: Response; readonly certainty?: Certainty }): Promise<void> {
    if (!mayChange()) return
    trouble.value = undefined
    await store(answer(draft.peek(), { ...given, tookMs: timeSpent(), given: clock.now() }))
  }

  async function conclude(): Promise<void> {
    const done = await finish(stored.peek(), items.peek())
    unfinished.value = done.ok ? undefined : (done.issues[0]?.code ?? 'store-failed')
    if (done.ok) phase.value = 'done'
  }

  const complete = computed(() => {
    const asked = question.value
    if (asked === undefined || !isAnswered(asked.item, asked.answer.response)) return false
    return !asksCertainty(settings, asked.item.kind) || asked.answer.certainty !== undefined
  })

  const isFinal = computed(() => {
    const { place, answers } = draft.value
    return settings.feedback === 'at-once' && place === answers.length - 1 && stored.value.answers.every((given) => given.checked)
  })

  const run: QuizRun = {
    phase,
    attempt: stored,
    draft,
    question,
    checked,
    complete,
    judgement: computed(() => {
      const asked = question.value
      if (asked === undefined) return undefined
      return checked.value ? markAnswer(asked.item, answerAt(stored.value, asked.place)) : trouble.value?.place === asked.place ? trouble.value.judgement : undefined
    }),
    mayOverrule: computed(() => {
      const [asked, outcome] = [question.value, run.judgement.value]
      return isOwn && checked.value && asked !== undefined && outcome !== undefined && mayOverrule(outcome, asked.answer)
    }),
    asksCertainty: computed(() => question.value !== undefined && asksCertainty(settings, question.value.item.kind)),
    isFinal,
    places: computed(() =>
      items.value.map((item, place) => {
        const given = answerAt(stored.value, place)
        return { state: placeState(item, given, settings), flagged: given.flagged === true }
      }),
    ),
    kept: computed(() => stored.value === draft.value),
    failure: computed(() => unsaved.value ?? unfinished.value),
    minutesLeft,
    async load() {
      phase.value = 'loading'
      try {
        items.value = await loadAll(language.peek())
      } catch (error) {
        console.warn('The questions could not be loaded:', error)
        phase.value = 'load-failed'
        return
      }
      since = clock.now().at
      phase.value = begun.submittedAt === undefined ? 'open' : 'handing-in'
      // Handed in, and the page was gone before it was finished.
      if (begun.submittedAt !== undefined) await conclude()
    },
    respond: (response) => put({ response }),
    async setCertainty(certainty) {
      await put({ certainty })
      // Where the answer is checked by its tap, the certainty is the last thing that was missing.
      if (settings.feedback === 'at-once' && complete.peek()) await run.take()
    },
    async take(response) {
      if (response !== undefined) await put({ response })
      const asked = question.peek()
      if (settings.feedback !== 'at-once' || asked === undefined || !complete.peek() || !mayChange()) return
      const outcome = asked.answer.response && judge(asked.item, asked.answer.response)
      if (outcome?.unreadable !== undefined) trouble.value = { place: asked.place, judgement: outcome }
      else await store(check(draft.peek()))
    },
    async giveUp() {
      if (settings.feedback === 'at-once' && mayChange()) await store(giveUp(draft.peek(), timeSpent(), clock.now()))
    },
    async overrule() {
      if (run.mayOverrule.peek()) await store(overrule(draft.peek(), draft.peek().place))
    },
    async flag(place) {
      await store(flag(draft.peek(), place))
    },
    async go(place) {
      since = clock.now().at
      trouble.value = undefined
      await store(goTo(draft.peek(), place))
    },
    async proceed() {
      if (settings.feedback === 'at-once' && !checked.peek()) return run.take()
      if (isFinal.peek()) return run.handIn()
      await run.go(draft.peek().place + 1)
    },
    async handIn() {
      phase.value = 'handing-in'
      if (await store(submit(draft.peek(), clock.now().at))) await conclude()
    },
    async extend(minutes) {
      await store(extend(draft.peek(), minutes))
    },
    async unlimit() {
      await store(unlimit(draft.peek()))
    },
    async retry() {
      if ((await save()) && stored.peek().submittedAt !== undefined) await conclude()
    },
    tick() {
      now.value = epochMs(clock.now().at)
      // Time that passes without an answer counts after a restart too.
      if (phase.peek() === 'open' && minutesLeft.peek() !== undefined && usedMs() - draft.peek().usedMs >= MINUTE_MS) void store(draft.peek())
    },
    dispose,
  }
  return run
}
