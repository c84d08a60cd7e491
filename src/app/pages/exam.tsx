import { ExamPage } from '../../features/exam/ExamPage.tsx'
import { createExamModel } from '../../features/exam/exam-model.ts'
import type { AppModel } from '../app-model.ts'
import { appEngine } from '../engine.ts'

export function drawExam({ ports: { bank, clock, learner } }: AppModel) {
  const engine = appEngine()
  const model = createExamModel({ bank, clock, state: learner.state, setExam: (exam) => learner.setSetting('exam', exam), planExam: (input) => engine.run('planExam', input), examCurve: (input) => engine.run('examCurve', input) })
  return () => <ExamPage model={model} />
}
