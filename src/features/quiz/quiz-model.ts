import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Item, Language } from '../../core/bank/item.ts'
import type { BankIndex, LeakPair, QuestionBank } from '../../core/bank/question-bank.ts'
import type { Clock } from '../../core/lib/clock.ts'
import { randomAt } from '../../core/lib/random.ts'
import type { Result } from '../../core/lib/result.ts'
import type { SessionLock } from '../../core/lib/session-lock.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'
import type { LearnerEvent } from '../../core/log/event.ts'
import type { Settings } from '../../core/log/settings.ts'
import { beginAttempt, overrule, type QuizAttempt, type QuizSettings } from '../../core/quiz/attempt.ts'
import { drawQuiz, shuffled } from '../../core/quiz/draw.ts'
import { markAttempt, scoreOf } from '../../core/quiz/marks.ts'
import { DEFAULT_CHOICE, isDefault, readChoice, type QuizChoice } from './quiz-choice.ts'
import { eventsOf, overrulingEvents } from './quiz-events.ts'
import { createQuizRun, type QuizRun } from './quiz-run.ts'
import { dropPast, dropRun, endRun, keepPast, keepRun, readQuizzes, type PastQuiz } from './quiz-shelf.ts'

export type QuizPorts = {
  readonly bank: QuestionBank
  readonly language: ReadonlySignal<Language>
  readonly clock: Clock
  readonly lock: SessionLock
  /** Both reject only when their code cannot be fetched. */
  readonly shelf: () => Promise<Shelf>
  readonly leaks: () => Promise<readonly LeakPair[]>
  readonly randomSeed: () => number
  readonly randomId: () => string
  readonly settings: () => Settings
  /** Adds the events that the log does not have yet, all or none. */
  readonly enter: (events: readonly LearnerEvent[]) => Promise<Result<unknown, StoreIssue>>
  /** Called once a run is left and its lock is free. */
  readonly afterSession: () => void
}

export type QuizModel = {
  readonly bank: BankIndex
  readonly source: QuestionBank
  readonly phase: ReadonlySignal<'loading' | 'load-failed' | 'ready'>
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  readonly choice: ReadonlySignal<QuizChoice>
  readonly isDefault: ReadonlySignal<boolean>
  /** How many questions the choice gives; fewer than wished where fewer go together. */
  readonly count: ReadonlySignal<number>
  /** A quiz that was interrupted. */
  readonly running: ReadonlySignal<QuizAttempt | undefined>
  readonly past: ReadonlySignal<readonly PastQuiz[]>
  /** The quiz on the screen. */
  readonly run: ReadonlySignal<QuizRun | undefined>
  /** Another tab has a session: nothing was begun, opened or discarded. */
  readonly busy: ReadonlySignal<boolean>
  load(): Promise<void>
  choose(change: Partial<QuizChoice>): void
  /** Begins a quiz, unless one is there. @returns whether one is there to be opened */
  start(choice: QuizChoice): Promise<boolean>
  /** Begins a past quiz anew: its questions, their options in another order. */
  repeat(past: PastQuiz): Promise<boolean>
  openRun(): Promise<void>
  leaveRun(): void
  discard(): Promise<void>
  forget(id: string): Promise<void>
  /** The questions of a past quiz; undefined where there is none of that id. Rejects when they cannot be loaded. */
  itemsOf(id: string, language: Language): Promise<readonly Item[] | undefined>
  /** "My answer was right", after the quiz was handed in. @param items of the quiz */
  overrule(past: PastQuiz, items: readonly Item[], place: number): Promise<void>
}

export function createQuizModel(ports: QuizPorts): QuizModel {
  const { bank, clock } = ports
  const known = new Set(bank.bank.heads.map(({ id }) => id))
  const phase = signal<'loading' | 'load-failed' | 'ready'>('loading')
  const failure = signal<StoreIssueCode | undefined>(undefined)
  const choice = signal(DEFAULT_CHOICE)
  const running = signal<QuizAttempt | undefined>(undefined)
  const past = signal<readonly PastQuiz[]>([])
  const run = signal<QuizRun | undefined>(undefined)
  const busy = signal(false)
  const leaks = signal<readonly LeakPair[]>([])
  const seed = signal(ports.randomSeed())
  let loaded: Promise<Shelf> | undefined
  let release: (() => void) | undefined
  let isOnRun = false
  let latest = 0

  const draw = (wish: QuizChoice) => drawQuiz(bank.bank.heads, wish, { leaks: leaks.value, seed: seed.value })

  async function read(): Promise<Shelf> {
    const turn = (latest += 1)
    const before = choice.peek()
    const [shelf, pairs] = await Promise.all([ports.shelf(), ports.leaks()])
    const kept = await readQuizzes(shelf, (item) => known.has(item))
    batch(() => {
      leaks.value = pairs
      failure.value = kept.ok ? undefined : (kept.issues[0]?.code ?? 'store-failed')
      // What another reading or the learner has settled meanwhile is newer.
      if (!kept.ok || turn !== latest) return
      running.value = kept.value.running
      past.value = kept.value.past
      if (choice.peek() === before) choice.value = readChoice(kept.value.choice, bank.bank)
    })
    return shelf
  }

  async function load(): Promise<void> {
    loaded = read()
    try {
      await loaded
      phase.value = 'ready'
    } catch (error) {
      console.warn('The quizzes could not be opened:', error)
      loaded = undefined
      phase.value = 'load-failed'
    }
  }

  /** One tab at a time works on the quiz that is running. @returns whether it is this one */
  async function hold(): Promise<boolean> {
    release ??= await ports.lock.take()
    busy.value = release === undefined
    return release !== undefined
  }

  function letGo(): void {
    release?.()
    release = undefined
  }

  /** Changes the shelf and says whether it did; what the page shows follows only then. */
  async function changing(change: (shelf: Shelf) => Promise<Result<unknown, StoreIssue>>, then: () => void): Promise<boolean> {
    if (loaded === undefined) return false
    const done = await change(await loaded)
    batch(() => {
      failure.value = done.ok ? undefined : (done.issues[0]?.code ?? 'store-failed')
      if (done.ok) then()
    })
    return done.ok
  }

  async function begin(plan: () => { readonly items: readonly string[]; readonly settings: QuizSettings }, kept?: QuizChoice): Promise<boolean> {
    if (!(await hold())) return false
    // Another tab may have begun one since this page looked.
    await load()
    if (running.peek() !== undefined) return true
    const { items, settings } = plan()
    const attempt = beginAttempt(ports.randomId(), { items, seed: seed.peek() }, settings, clock.now().at)
    const begun = items.length > 0 && (await changing((shelf) => keepRun(shelf, attempt, kept), () => (running.value = attempt)))
    seed.value = ports.randomSeed()
    if (!begun) letGo()
    return begun
  }

  function take(shelf: Shelf, attempt: QuizAttempt): QuizRun {
    return createQuizRun(attempt, {
      ...ports,
      isOwn: true,
      keep: async (next) => {
        const kept = await keepRun(shelf, next)
        if (kept.ok) running.value = next
        return kept
      },
      async finish(done, items) {
        const entered = await ports.enter(eventsOf(done, items))
        if (!entered.ok) return entered
        const quiz = { attempt: done, score: scoreOf(markAttempt(done, items)) }
        const kept = await endRun(shelf, quiz)
        if (kept.ok) {
          batch(() => {
            running.value = undefined
            past.value = [quiz, ...past.peek().filter(({ attempt: { id } }) => id !== done.id)]
          })
        }
        return kept
      },
    })
  }

  return {
    bank: bank.bank,
    source: bank,
    phase,
    failure,
    choice,
    isDefault: computed(() => isDefault(choice.value)),
    count: computed(() => draw(choice.value).length),
    running,
    past,
    run,
    busy,
    load,
    choose: (change) => void (choice.value = { ...choice.peek(), ...change }),
    start: (wanted) =>
      begin(() => {
        const { feedback, minutes, shuffle } = (choice.value = wanted)
        const drawn = draw(wanted)
        const items = shuffle ? shuffled(drawn, randomAt(seed.peek(), 0)) : drawn
        return { items, settings: { feedback, minutes, certainty: ports.settings().certainty, shuffleOptions: true } }
      }, wanted),
    repeat: ({ attempt: { sheet, settings } }) => begin(() => ({ items: shuffled(sheet.items, randomAt(seed.peek(), 0)), settings })),
    async openRun() {
      isOnRun = true
      const isHeld = await hold()
      if (isHeld) await load()
      // Left while this was still to come: nobody else would give the lock back.
      if (!isOnRun) return letGo()
      const attempt = running.peek()
      if (!isHeld || loaded === undefined || attempt === undefined || run.peek() !== undefined) return
      const opened = take(await loaded, attempt)
      run.value = opened
      await opened.load()
    },
    leaveRun() {
      isOnRun = false
      run.peek()?.dispose()
      run.value = undefined
      if (release !== undefined) ports.afterSession()
      letGo()
    },
    async discard() {
      if (!(await hold())) return
      await changing(dropRun, () => (running.value = undefined))
      letGo()
    },
    forget: async (id) =>
      void (await changing(
        (shelf) => dropPast(shelf, id),
        () => (past.value = past.peek().filter(({ attempt }) => attempt.id !== id)),
      )),
    async itemsOf(id, language) {
      if (loaded === undefined) await load()
      const found = past.peek().find(({ attempt }) => attempt.id === id)?.attempt
      return found && Promise.all(found.sheet.items.map((item) => bank.loadItem(language, item)))
    },
    async overrule({ attempt }, items, place) {
      const next = overrule(attempt, place)
      const quiz = { attempt: next, score: scoreOf(markAttempt(next, items)) }
      await changing(
        async (shelf) => {
          // The log first: done again, after a crash say, it takes nothing twice.
          const entered = await ports.enter(overrulingEvents(attempt, items, place))
          return entered.ok ? keepPast(shelf, quiz) : entered
        },
        () => (past.value = past.peek().map((one) => (one.attempt.id === next.id ? quiz : one))),
      )
    },
  }
}
