import { useId } from 'preact/hooks'
import { Chips } from '../../ui/Chips.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { MINUTES, QUIZ_KINDS, toggled } from './quiz-choice.ts'
import type { QuizModel } from './quiz-model.ts'

/** What few want to choose, folded away. */
export function MoreChoices({ model }: { readonly model: QuizModel }) {
  const { quiz, study, shell } = usePageMessages()
  const language = useApp().i18n.language.value
  const id = useId()
  const { sections, kinds, minutes, shuffle } = model.choice.value
  const known = model.bank.sections.map((section) => section.id)
  return (
    <details class="QuizSetup-more">
      <summary>{quiz.more}</summary>
      <Chips
        legend={quiz.sections}
        options={[{ value: null, label: quiz.all }, ...model.bank.sections.map((section) => ({ value: section.id, label: section.title[language] }))]}
        many
        chosen={sections.length === 0 ? [null] : sections}
        onChoose={(section) => model.choose({ sections: section === null ? [] : toggled(known, sections, section) })}
      />
      <Chips
        legend={quiz.kinds}
        options={[{ value: null, label: quiz.all }, ...QUIZ_KINDS.map((value) => ({ value, label: study.kinds[value] }))]}
        many
        chosen={kinds.length === 0 ? [null] : kinds}
        onChoose={(kind) => model.choose({ kinds: kind === null ? [] : toggled(QUIZ_KINDS, kinds, kind) })}
      />
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
