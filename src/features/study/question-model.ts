import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { ItemKind } from '../../core/bank/item.ts'
import { isAnswered } from '../../core/grading/answered.ts'
import { RESPONSE_KINDS, type Certainty, type Judgement, type Response } from '../../core/grading/response.ts'
import { dayOf, type EpochMs, type Moment } from '../../core/lib/time.ts'
import type { ReviewFact } from '../../core/log/event.ts'
import type { Settings } from '../../core/log/settings.ts'
import { cardOf } from '../../core/log/state.ts'
import { presentationOrder } from '../../core/quiz/presentation.ts'
import type { Grade } from '../../core/scheduler/card-table.ts'
import type { NextDue } from '../../core/scheduler/preview.ts'
import { seedOf } from '../../core/scheduler/seed.ts'
import { itemAsAsked, loadFaces, type AsAsked } from './item-as-asked.ts'
import type { Marking } from './marking.ts'
import type { StudyPorts } from './study-ports.ts'

/** `turn` counts the questions asked, so that the same item asked again is a new question. */
export type Question = AsAsked & { readonly shown: readonly number[]; readonly turn: number; readonly askedAt: EpochMs }

export type GradeChoice = { readonly grade: Grade; readonly next: NextDue; readonly suggested: boolean }

/** One question from its prompt to its verdict. What a grade does is the session's affair. */
export type QuestionModel = {
  readonly question: ReadonlySignal<Question | undefined>
  readonly draft: ReadonlySignal<Response | undefined>
  /** The draft can be submitted. */
  readonly complete: ReadonlySignal<boolean>
  /** The learner is to say how sure they are, and submits by that. */
  readonly wantsCertainty: ReadonlySignal<boolean>
  /** What the answer was worth, or that its text cannot be read yet. */
  readonly judgement: ReadonlySignal<Judgement | undefined>
  readonly judged: ReadonlySignal<boolean>
  readonly overruled: ReadonlySignal<boolean>
  /** The grades this answer may get; none before it is judged. */
  readonly choices: ReadonlySignal<readonly GradeChoice[]>
  /** Rejects when the item's texts cannot be loaded; the question before stays then. */
  ask(id: string): Promise<void>
  setDraft(response: Response): void
  /** Marks the answer, as soon as the marking is there: it is loaded while the first question is read. */
  submit(response?: Response, certainty?: Certainty): Promise<void>
  /** The marking could not be loaded; the answer stands, and submitting it again tries again. */
  readonly stuck: ReadonlySignal<boolean>
  giveUp(): Promise<void>
  /** "My answer was right." */
  overrule(): void
  /** The answer as a fact for the log. */
  factFor(grade: Grade): ReviewFact
  dispose(): void
}

type QuestionPorts = Pick<StudyPorts, 'bank' | 'clock' | 'language' | 'randomSeed' | 'state'> & { readonly mode: ReadonlySignal<ReviewFact['mode']> }

export function createQuestionModel({ bank, clock, language, randomSeed, state, mode }: QuestionPorts): QuestionModel {
  const question = signal<Question | undefined>(undefined)
  const draft = signal<Response | undefined>(undefined)
  const judgement = signal<Judgement | undefined>(undefined)
  const judgedAt = signal<Moment>(clock.now())
  const overruled = signal(false)
  const sureness = signal<Certainty | undefined>(undefined)
  const stuck = signal(false)
  let turn = 0
  const marking = signal<Marking | undefined>(undefined)

  // The same question in the other language: what was drafted stays, since indexes are the authored ones.
  const dispose = effect(() => {
    const wanted = language.value
    const asked = question.peek()
    if (asked === undefined) return
    itemAsAsked(bank, [wanted, asked.item.id], asked.face).then(
      ({ item }) => {
        if (language.peek() === wanted && question.peek()?.turn === asked.turn) question.value = { ...asked, item }
      },
      (error: unknown) => console.warn('The question stays in the language before:', error),
    )
  })

  /** Loads what marks an answer. Where it cannot be had the learner is told, and the next try tries again. */
  async function loadMarking(): Promise<Marking | undefined> {
    try {
      marking.value ??= (await import('./marking.ts')).marking
    } catch (error) {
      console.warn('The marking could not be loaded:', error)
    }
    return marking.peek()
  }

  /** Ends the question that was asked with its verdict, once there is what marks it, if it is still the one on the screen. */
  async function conclude({ turn }: Question, outcomeBy: (marks: Marking) => readonly [Response | undefined, Judgement]) {
    const marks = await loadMarking()
    stuck.value = marks === undefined
    if (marks === undefined || question.peek()?.turn !== turn || judged.peek()) return
    const [response, outcome] = outcomeBy(marks)
    batch(() => {
      draft.value = response
      judgement.value = outcome
      judgedAt.value = clock.now()
    })
  }

  const judged = computed(() => judgement.value !== undefined && judgement.value.unreadable === undefined)

  const choices = computed<readonly GradeChoice[]>(() => {
    const asked = question.value
    const outcome = judgement.value
    const marks = marking.value
    if (asked === undefined || outcome === undefined || marks === undefined || !judged.value) return []
    const { id, kind } = asked.item
    const { grades, suggested } = marks.gradesFor(kind, outcome.verdict, sureness.value)
    const { cards, slotOf, policy, settings } = state()
    const moment = { at: judgedAt.value.at, day: dayOf(judgedAt.value, settings.rolloverMinutes), seed: seedOf(id), mode: mode.value }
    const next = marks.preview(cards, slotOf.get(id), moment, policy)
    return grades.map((grade) => ({ grade, next: next[grade], suggested: grade === suggested }))
  })

  return {
    question,
    draft,
    judgement,
    judged,
    overruled,
    choices,
    wantsCertainty: computed(() => question.value !== undefined && !judged.value && asksCertainty(state().settings.certainty, question.value.item.kind)),
    complete: computed(() => question.value !== undefined && (question.value.item.kind === 'flip' || isAnswered(question.value.item, draft.value))),
    async ask(id) {
      const { item, face } = await itemAsAsked(bank, [language.peek(), id], state().settings.face, cardOf(state(), id)?.stability)
      const shown = presentationOrder(item, randomSeed())
      turn += 1
      void loadMarking()
      // Needed from the second question on; what does not come now is asked for again.
      loadFaces(bank, language.peek()).catch((error: unknown) => console.warn('The faces did not come yet:', error))
      batch(() => {
        question.value = { item, face, shown, turn, askedAt: clock.now().at }
        draft.value = item.kind === 'order' ? { kind: 'order', steps: shown } : undefined
        judgement.value = undefined
        overruled.value = false
        sureness.value = undefined
      })
    },
    setDraft(response) {
      if (judged.peek()) return
      batch(() => {
        draft.value = response
        judgement.value = undefined
      })
    },
    async submit(response = draft.peek(), certainty) {
      const asked = question.peek()
      if (judged.peek() || asked === undefined) return
      const given: Response | undefined = asked.item.kind === 'flip' ? { kind: 'self' } : response
      if (given === undefined) return
      draft.value = given
      sureness.value = certainty
      await conclude(asked, (marks) => [given, marks.judge(asked.item, given)])
    },
    stuck,
    async giveUp() {
      const asked = question.peek()
      if (judged.peek() || asked === undefined) return
      sureness.value = undefined
      await conclude(asked, () => [undefined, { verdict: 'wrong', score: 0 }])
    },
    overrule() {
      batch(() => {
        overruled.value = true
        judgement.value = { verdict: 'right', score: 1 }
      })
    },
    factFor(grade) {
      const asked = question.peek()
      const outcome = judgement.peek()
      if (asked === undefined || outcome === undefined) throw new Error('Inconsistent: a grade without a judged question')
      const response = draft.peek()
      const certainty = sureness.peek()
      return {
        kind: 'review',
        item: asked.item.id,
        grade,
        verdict: outcome.verdict,
        presentation: asked.item.kind,
        mode: mode.peek(),
        tookMs: Math.max(0, judgedAt.peek().at - asked.askedAt),
        ...(response === undefined ? {} : { response }),
        ...(certainty === undefined ? {} : { certainty }),
        ...(overruled.peek() ? { overridden: true as const } : {}),
      }
    },
    dispose,
  }
}

function asksCertainty(chosen: Settings['certainty'], kind: ItemKind): boolean {
  return chosen === 'all' || (chosen === 'picked' && ['picked', 'said'].includes(RESPONSE_KINDS[kind]))
}
