import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import type { Clock } from '../../core/lib/clock.ts'
import type { StoreIssueCode } from '../../core/lib/store-issue.ts'
import type { Fact, LearnerEvent } from '../../core/log/event.ts'
import { cardOf, type LearnerState } from '../../core/log/state.ts'
import type { Grade } from '../../core/scheduler/card-table.ts'
import { createQuestionModel, type QuestionModel } from './question-model.ts'
import { planSession } from './session-plan.ts'
import { afterAnswer, nextItem, putBack, remaining, type SessionQueue } from './session-queue.ts'
import { summarise, type Answered, type SessionSummary } from './session-summary.ts'
import type { PlannedSession, SessionPlan, Stored, StudyPorts } from './study-ports.ts'

export type Phase = 'loading' | 'load-failed' | 'busy' | 'open' | 'done'

/** A session: which question comes, and what becomes of its answer. */
export type StudyModel = {
  readonly bank: QuestionBank
  readonly phase: ReadonlySignal<Phase>
  readonly mode: ReadonlySignal<PlannedSession['mode']>
  readonly asked: QuestionModel
  readonly saving: ReadonlySignal<boolean>
  /** Why the last answer is not stored yet; it stays until a retry succeeds. */
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  readonly progress: ReadonlySignal<{ readonly done: number; readonly all: number }>
  readonly canUndo: ReadonlySignal<boolean>
  readonly summary: ReadonlySignal<SessionSummary>
  /** Plans the session and asks its first question; again after a failed load or while another tab studies. */
  start(): Promise<void>
  grade(grade: Grade): Promise<void>
  retry(): Promise<void>
  undo(): Promise<void>
  /** Reads signals: views follow the state. */
  state(): LearnerState
  readonly clock: Clock
  /** Writes what was decided about a card, and goes on only once it is stored. */
  record(fact: Fact, goOn: GoOn): Promise<void>
  /** Takes an item out of the session, and asks the next. */
  drop(id: string): Promise<void>
  /** Asks an item at once, whatever else is waiting. */
  askAgain(id: string): Promise<void>
  /** The one clear action of the moment: check, show, or go on with the suggested grade. */
  proceed(): Promise<void>
  leave(): void
}

/** What follows once a write has succeeded. */
type GoOn = (events: readonly LearnerEvent[]) => Promise<void>

const NOTHING: SessionQueue = { pending: [], learning: [] }

export function createStudyModel(ports: StudyPorts, wanted: SessionPlan): StudyModel {
  const { bank, clock } = ports
  const phase = signal<Phase>('loading')
  const mode = signal<PlannedSession['mode']>('study')
  const asked = createQuestionModel({ ...ports, mode })
  const saving = signal(false)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  const answers = signal<readonly Answered[]>([])
  const queue = signal(NOTHING)
  const canUndo = computed(() => answers.value.length > 0 && !saving.value && failure.value === undefined)
  let isPlanned = false
  /** What follows once the failed write succeeds. */
  let owed: GoOn | undefined
  let release: (() => void) | undefined
  let isLeft = false

  /** @returns whether it is known what the session asks */
  async function plan(): Promise<boolean> {
    if (isPlanned) return true
    try {
      const planned = await planSession(wanted, ports)
      isPlanned = true
      mode.value = planned.mode
      queue.value = planned.queue
    } catch (error) {
      console.warn('The session could not be planned:', error)
    }
    return isPlanned
  }

  async function show(id: string | undefined) {
    if (id === undefined) {
      phase.value = 'done'
      return
    }
    try {
      await asked.ask(id)
      phase.value = 'open'
    } catch (error) {
      console.warn('The next question could not be loaded:', error)
      phase.value = 'load-failed'
    }
  }

  const showNext = () => show(nextItem(queue.peek(), clock.now().at))

  /** Writes, and goes on only once it is stored; until then everything stays as it is, with the reason. */
  async function store(write: () => Promise<Stored>, goOn: GoOn) {
    saving.value = true
    const stored = await write()
    batch(() => {
      saving.value = false
      failure.value = stored.ok ? undefined : (stored.issues[0]?.code ?? 'store-failed')
    })
    owed = stored.ok ? undefined : goOn
    if (stored.ok) await goOn(stored.value)
  }

  async function takeAnswer(answer: Answered) {
    const { id } = answer.item
    const card = cardOf(ports.state(), id)
    const comesAgain = mode.peek() === 'study' && card !== undefined && card.phase !== 'review' ? card.dueAt : undefined
    batch(() => {
      answers.value = [...answers.value, answer]
      queue.value = afterAnswer(queue.value, id, comesAgain)
    })
    await showNext()
  }

  async function takeBack({ item }: Answered) {
    answers.value = answers.value.slice(0, -1)
    await askAgain(item.id)
  }

  async function askAgain(id: string) {
    queue.value = putBack(queue.value, id)
    await show(id)
  }

  async function drop(id: string) {
    queue.value = afterAnswer(queue.value, id, undefined)
    await showNext()
  }

  const record = (fact: Fact, goOn: GoOn) => store(() => ports.record(fact), goOn)
  const isBusy = () => saving.peek() || failure.peek() !== undefined

  const model: StudyModel = {
    bank,
    phase,
    mode,
    asked,
    saving,
    failure,
    canUndo,
    progress: computed(() => ({ done: answers.value.length, all: answers.value.length + remaining(queue.value) })),
    summary: computed(() => summarise(answers.value, phase.value === 'done' ? { state: ports.state(), now: clock.now() } : undefined)),
    async start() {
      phase.value = 'loading'
      const taken = release ?? (await ports.lock.take())
      // Left while the lock was still to come: nobody else would give it back.
      if (isLeft) return taken?.()
      release ??= taken
      if (release === undefined) {
        phase.value = 'busy'
        return
      }
      if (!(await plan())) {
        phase.value = 'load-failed'
        return
      }
      await showNext()
    },
    async grade(grade) {
      const item = asked.question.peek()?.item
      const isOffered = asked.choices.peek().some((choice) => choice.grade === grade)
      if (item === undefined || !isOffered || isBusy()) return
      const verdict = asked.judgement.peek()?.verdict
      const fact = asked.factFor(grade)
      const right = verdict === 'right' || (verdict === 'self' && grade !== 1)
      await record(fact, () => takeAnswer({ item, right }))
    },
    async retry() {
      if (owed !== undefined && !saving.peek()) await store(ports.retry, owed)
    },
    async undo() {
      const last = answers.peek().at(-1)
      if (last !== undefined && canUndo.peek()) await store(ports.undo, () => takeBack(last))
    },
    state: ports.state,
    clock,
    record,
    drop,
    askAgain,
    async proceed() {
      if (!asked.judged.peek()) return asked.wantsCertainty.peek() ? undefined : asked.submit()
      const suggested = asked.choices.peek().find((choice) => choice.suggested)
      if (suggested !== undefined) await model.grade(suggested.grade)
    },
    leave() {
      isLeft = true
      asked.dispose()
      release?.()
      release = undefined
      ports.afterSession()
    },
  }
  return model
}
