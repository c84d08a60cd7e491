import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Language } from '../core/bank/item.ts'
import type { QuestionBank } from '../core/bank/question-bank.ts'
import type { AppUpdate } from '../core/lib/app-update.ts'
import type { Clock } from '../core/lib/clock.ts'
import type { SessionLock } from '../core/lib/session-lock.ts'
import type { Shelf } from '../core/lib/shelf.ts'
import { createHomeModel, type HomeModel } from '../features/home/home-model.ts'
import { createStudyModel, type StudyModel } from '../features/study/study-model.ts'
import { pickLanguage, type I18nModel } from '../i18n/i18n-model.ts'
import type { LearnerModel } from '../learner/learner-model.ts'
import type { FileSaver } from '../platform/files.ts'
import type { AppServices } from '../ui/app-context.ts'
import { createToasts } from '../ui/toast-model.ts'
import type { ExamOfDay } from './exam-of-day.ts'
import type { Router, SessionRoute } from './routes.ts'

export type AppPorts = {
  readonly bank: QuestionBank
  readonly learner: LearnerModel
  /** What is kept beside the log; its code comes when a page asks for it. */
  readonly shelf: () => Promise<Shelf>
  readonly i18n: I18nModel
  readonly clock: Clock
  readonly lock: SessionLock
  /** Comes when the first screen stands; it competes with nothing the learner waits for. */
  readonly update: Promise<AppUpdate>
  readonly router: Router
  readonly saveFile: FileSaver['save']
  readonly randomSeed: () => number
  /** Housekeeping, when a session is left. */
  readonly afterSession: () => void
  /** BCP 47 tags of the browser, most wanted first. */
  readonly browserLanguages: readonly string[]
}

export type AppModel = {
  readonly ports: AppPorts
  readonly services: AppServices
  readonly home: HomeModel
  readonly offlineReady: ReadonlySignal<boolean>
  readonly updateWaiting: ReadonlySignal<boolean>
  /** The exam ahead, if one is set. */
  readonly exam: ExamFollower
  applyUpdate(): Promise<void>
  /** A new session for a study route. */
  openSession(route: SessionRoute): StudyModel
}

/** Puts the models together; the only place that knows them all. */
export function createAppModel(ports: AppPorts): AppModel {
  const { afterSession, bank, clock, i18n, learner, lock, randomSeed, update } = ports
  const toasts = createToasts()
  const exam = followExam(ports)
  const offlineReady = signal(false)
  const updateWaiting = signal(false)

  update.then(
    ({ watch }) =>
      watch((state) => {
        offlineReady.value = state.offline === 'ready'
        updateWaiting.value = state.waiting
      }),
    (error: unknown) => console.warn('Rappel could not be prepared for use offline.', error),
  )
  followSettings(ports)

  return {
    ports,
    services: { i18n, toasts, device: async () => (await import('./device.ts')).device, comfort: () => learner.state().settings },
    home: createHomeModel({ bank, clock, state: learner.state, offlineReady, exam: exam.ofDay }),
    exam,
    offlineReady,
    updateWaiting,
    async applyUpdate() {
      if (!(await (await update).apply())) toasts.show({ text: i18n.messages.value.shell.updateBusy })
    },
    openSession(route) {
      return createStudyModel(
        {
          bank,
          clock,
          lock,
          randomSeed,
          afterSession() {
            void exam.plan()
            afterSession()
          },
          language: i18n.language,
          state: learner.state,
          record: (fact) => learner.record([fact]),
          everything: learner.everything,
          exam: exam.settled,
          retry: learner.retry,
          undo: learner.undoLast,
        },
        route.plan,
      )
    },
  }
}

export type ExamFollower = {
  /** undefined without an exam: everyday study then */
  readonly ofDay: ReadonlySignal<ExamOfDay | undefined>
  /** Plans anew: after a session, and when the exam is another. */
  plan(): Promise<void>
  /** The plan being made, waited for. */
  settled(): Promise<ExamOfDay | undefined>
}

function followExam({ bank, clock, learner, shelf }: AppPorts): ExamFollower {
  const ofDay = signal<ExamOfDay | undefined>(undefined)
  let planning = Promise.resolve()

  async function planNow() {
    const { exam } = learner.state().settings
    try {
      if (exam === null) ofDay.value = undefined
      else await (await import('./exam-of-day.ts')).planExamOfDay(exam, learner.state(), { heads: bank.bank.heads, clock, shelf, ofDay })
    } catch (error) {
      console.warn('The exam could not be planned; everyday study goes on:', error)
    }
  }

  const plan = () => (planning = planning.then(planNow))
  const exam = computed(() => learner.state().settings.exam)
  effect(() => {
    if (exam.value !== null || ofDay.peek() !== undefined) void plan()
  })
  return { ofDay, plan, settled: () => planning.then(() => ofDay.peek()) }
}

/** The interface speaks and looks as the learner's settings say, from the moment they are known. */
function followSettings({ learner, i18n, browserLanguages }: AppPorts) {
  const language = computed<Language>(() => pickLanguage(learner.state().settings.language, browserLanguages))
  effect(() => {
    const wanted = language.value
    if (wanted !== i18n.language.peek()) i18n.setLanguage(wanted).catch((error: unknown) => console.warn('The language stays as it was:', error))
  })
  effect(() => {
    const { theme, spacing, motion, textSize } = learner.state().settings
    const { dataset, style } = document.documentElement
    Object.assign(dataset, { theme, spacing, motion })
    style.setProperty('--text-scale', String(textSize))
  })
}
