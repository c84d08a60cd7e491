import { useId } from 'preact/hooks'
import { Chips } from '../../ui/Chips.tsx'
import { ManyChips } from '../../ui/ManyChips.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { MINUTES, QUIZ_KINDS } from './quiz-choice.ts'
import type { QuizModel } from './quiz-model.ts'

/** What few want to choose, folded away. */
export function MoreChoices({ model }: { readonly model: QuizModel }) {
  const { quiz, study, shell } = usePageMessages()
  const language = useApp().i18n.language.value
  const id = useId()
  const { sections, kinds, minutes, shuffle } = model.choice.value
  return (
    <details class="QuizSetup-more">
      <summary>{quiz.more}</summary>
      <ManyChips
        legend={quiz.sections}
        options={model.bank.sections.map((section) => ({ value: section.id, label: section.title[language] }))}
        chosen={sections}
        onChoose={(chosen) => model.choose({ sections: chosen })}
      />
      <ManyChips legend={quiz.kinds} options={QUIZ_KINDS.map((value) => ({ value, label: study.kinds[value] }))} chosen={kinds} onChoose={(chosen) => model.choose({ kinds: chosen })} />
      <Chips
        legend={quiz.time}
        hint={quiz.timeHint}
        options={MINUTES.map((value) => ({ value, label: value === null ? quiz.noTime : shell.minutes(value) }))}
        chosen={[minutes]}
        onChoose={(next) => model.choose({ minutes: next })}
      />
      <p class="QuizSetup-check">
        <input id={id} type="checkbox" checked={shuffle} aria-describedby={`${id}-hint`} onChange={() => model.choose({ shuffle: !shuffle })} />
        <label for={id}>{quiz.shuffle}</label>
        <span id={`${id}-hint`}>{quiz.shuffleHint}</span>
      </p>
    </details>
  )
}
