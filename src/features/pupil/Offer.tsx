import { useId, useState } from 'preact/hooks'
import { MAX_TEXT } from '../../core/assignments/assignment.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { SetFacts } from './SetFacts.tsx'
import type { Offered, PupilModel } from './pupil-model.ts'
import { useIssueText } from './set-texts.ts'
import './PupilPage.css'

/** What was handed over, shown in full before anything is taken. */
export function Offer({ model, offered }: { readonly model: PupilModel; readonly offered: Offered }) {
  const { pupil, shell } = usePageMessages()
  const issueText = useIssueText()
  const [name, write] = useState(model.usualName)
  const id = useId()
  const { assignment, words, isOtherKey, issue } = offered
  const failure = model.failure.value

  async function accept() {
    const taken = await model.accept(name)
    if (taken !== undefined) location.hash = `#/sets/${taken}`
  }

  return (
    <Page class="PupilPage">
      <header>
        <p>{pupil.offerTitle}</p>
        <h1>
          <bdi>{assignment.title}</bdi>
        </h1>
      </header>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {isOtherKey && <Notice tone="partial" text={pupil.otherKey} />}
      {issue !== undefined && <Notice tone={issue.code === 'bank-unknown' ? 'wrong' : 'partial'} text={issueText(issue)} />}
      <SetFacts assignment={assignment} />
      <dl class="PupilPage-key">
        <dt>{pupil.words}</dt>
        <dd>{words.join(' ')}</dd>
      </dl>
      <p class="PupilPage-hint">{pupil.wordsHint}</p>
      {issue?.code !== 'bank-unknown' && (
        <form
          class="PupilPage-name"
          onSubmit={(event) => {
            event.preventDefault()
            void accept()
          }}
        >
          <label for={id}>{pupil.name}</label>
          <input id={id} type="text" required autocomplete="name" maxLength={MAX_TEXT.pupil} aria-describedby={`${id}-hint`} value={name} onInput={(event) => write(event.currentTarget.value)} />
          <p id={`${id}-hint`}>{pupil.nameHint}</p>
          <Button type="submit" look="strong" wide>
            {pupil.accept}
          </Button>
        </form>
      )}
      <Button look="plain" onClick={model.decline}>
        {pupil.decline}
      </Button>
    </Page>
  )
}
