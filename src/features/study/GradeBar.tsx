import { Button } from '../../ui/Button.tsx'
import { useMessages } from '../../ui/app-context.ts'
import { intervalText } from '../../ui/interval-text.ts'
import type { StudyModel } from './study-model.ts'
import './GradeBar.css'

const NAMES = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

/** The grades that this answer may get, each with when the item would come back. The suggested one is the screen's action. */
export function GradeBar({ model }: { readonly model: StudyModel }) {
  const { study } = useMessages()
  return (
    <div class="GradeBar" role="group" aria-label={study.howWell}>
      {model.asked.choices.value.map(({ grade, next, suggested }) => {
        const name = study[NAMES[grade]]
        const when = intervalText(next, study)
        return (
          <Button
            key={grade}
            look={suggested ? 'strong' : 'soft'}
            disabled={model.saving.value}
            aria-label={study.gradeLabel(name, when)}
            onClick={() => void model.grade(grade)}
          >
            <span class="GradeBar-name">{name}</span>
            <span class="GradeBar-when">{when}</span>
          </Button>
        )
      })}
    </div>
  )
}
