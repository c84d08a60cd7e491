import type { ComponentChild } from 'preact'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { useApp, useMessages } from '../../ui/app-context.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { whenText } from '../../ui/interval-text.ts'
import type { StudyModel } from './study-model.ts'
import './SessionEnd.css'

type SessionEndProps = {
  readonly model: StudyModel
  /** Said when something was answered. */
  readonly after: ComponentChild
}

/** What the session came to: how many were right, what to look at again, when the next questions come. */
export function SessionEnd({ model, after }: SessionEndProps) {
  const { study } = useMessages()
  const language = useApp().i18n.language.value
  const { right, answered, misses, next } = model.summary.value
  return (
    <section class="SessionEnd">
      <Bogolan motif="lozenge" />
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {answered === 0 ? study.nothingDue : study.finishedTitle}
      </h1>
      {answered > 0 && (
        <p class="SessionEnd-score">
          <strong>{right}</strong>
          <span>{study.finishedText(right, answered)}</span>
        </p>
      )}
      {next !== undefined && <p>{study.finishedNext(whenText(next, study))}</p>}
      {answered > 0 && misses.length === 0 && <p>{study.noMisses}</p>}
      {answered > 0 && after}
      {misses.length > 0 && (
        <>
          <h2>{study.misses}</h2>
          <ul role="list" class="SessionEnd-misses">
            {misses.map((item) => (
              <li key={item.id}>
                <details>
                  <summary>{item.prompt.replace('{gap}', '…')}</summary>
                  <p class="SessionEnd-key">{rightAnswerText(item, language)}</p>
                  <p>{item.explanation}</p>
                  <a href={`#/read/${item.section}/${item.source[0] ?? ''}`}>{study.readMore}</a>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
      <a class="Button" data-look="strong" data-wide href="#/">
        {study.home}
      </a>
    </section>
  )
}
