import { ExamPage } from '../../features/exam/ExamPage.tsx'
import { createExamModel } from '../../features/exam/exam-model.ts'
import type { AppModel } from '../app-model.ts'
import { appEngine } from '../engine.ts'
import { followRecallShift } from '../recall-shift.ts'

export function drawExam({ ports }: AppModel) {
  const { bank, clock, learner } = ports
  const shift = followRecallShift(ports)
  const engine = appEngine()
  const model = createExamModel({ bank, clock, state: learner.state, recallShift: () => shift.value, setExam: (exam) => learner.setSetting('exam', exam), planExam: (input) => engine.run('planExam', input), examCurve: (input) => engine.run('examCurve', input) })
  return () => <ExamPage model={model} />
}
