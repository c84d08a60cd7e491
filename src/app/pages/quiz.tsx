import { loadLeakPairs } from 'virtual:question-bank'
import { QuizPage, type QuizTarget } from '../../features/quiz/QuizPage.tsx'
import { createQuizModel } from '../../features/quiz/quiz-model.ts'
import { randomId } from '../../store/random-id.ts'
import type { AppModel } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

export function drawQuiz({ ports: { afterSession, bank, clock, i18n, learner, lock, randomSeed, shelf } }: AppModel) {
  const model = createQuizModel({
    bank,
    language: i18n.language,
    clock,
    lock,
    shelf,
    leaks: loadLeakPairs,
    randomSeed,
    randomId,
    settings: () => learner.state().settings,
    enter: learner.bringBack,
    afterSession,
  })
  return (route: RouteOf<'quiz'>) => <QuizPage model={model} target={targetOf(route)} />
}

/** What no quiz is called leads to the choice of one. */
function targetOf({ view, id }: RouteOf<'quiz'>): QuizTarget {
  if (view === 'run') return { kind: view }
  return view === 'result' && id !== undefined ? { kind: view, id } : { kind: 'setup' }
}
