import { TOPICS } from '../../core/bank/item.ts'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ManyChips } from '../../ui/ManyChips.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { Interrupted } from './Interrupted.tsx'
import { MoreChoices } from './MoreChoices.tsx'
import { PastQuizzes } from './PastQuizzes.tsx'
import { DEFAULT_CHOICE, LENGTHS, type QuizChoice } from './quiz-choice.ts'
import type { QuizModel } from './quiz-model.ts'

/** The quiz that is under way, or what the next one is to be. */
export function QuizSetup({ model }: { readonly model: QuizModel }) {
  const { quiz } = usePageMessages()
  const language = useApp().i18n.language.value
  const running = model.running.value
  return (
    <>
      <header>
        <Bogolan motif="cross" />
        <h1 tabIndex={-1}>{quiz.title}</h1>
        <p>{quiz.lead}</p>
      </header>
      {running === undefined ? <Choices model={model} /> : <Interrupted attempt={running} language={language} onDiscard={model.discard} />}
      <PastQuizzes past={model.past.value} onForget={model.forget} />
    </>
  )
}

function Choices({ model }: { readonly model: QuizModel }) {
  const { quiz, study } = usePageMessages()
  const choice = model.choice.value
  const count = model.count.value
  const isShort = count > 0 && choice.length !== 'all' && count < choice.length

  async function start(wanted: QuizChoice) {
    if (await model.start(wanted)) location.hash = '#/quiz/run'
  }

  return (
    <form
      class="QuizSetup"
      onSubmit={(event) => {
        event.preventDefault()
        void start(choice)
      }}
    >
      <Chips
        legend={quiz.length}
        options={LENGTHS.map((value) => ({ value, label: value === 'all' ? quiz.lengthAll : String(value) }))}
        chosen={[choice.length]}
        onChoose={(length) => model.choose({ length })}
      />
      <ManyChips
        legend={quiz.topics}
        options={TOPICS.map((value) => ({ value, label: study.topics[value] }))}
        chosen={choice.topics}
        onChoose={(topics) => model.choose({ topics })}
      />
      <Chips
        legend={quiz.feedback}
        options={(['at-end', 'at-once'] as const).map((value) => ({ value, label: quiz.feedbacks[value] }))}
        chosen={[choice.feedback]}
        onChoose={(feedback) => model.choose({ feedback })}
      />
      <MoreChoices model={model} />
      <div class="QuizSetup-start">
        {count === 0 && <p role="status">{quiz.none}</p>}
        {isShort && <p role="status">{quiz.fewer(count)}</p>}
        <Button type="submit" look="strong" wide disabled={count === 0}>
          {quiz.start(count)}
        </Button>
        {!model.isDefault.value && (
          <Button look="plain" wide onClick={() => void start(DEFAULT_CHOICE)}>
            {quiz.startDefault}
          </Button>
        )}
      </div>
    </form>
  )
}
