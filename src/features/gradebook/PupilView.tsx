import type { Attempt, GradedPupil, Gradebook } from '../../core/assignments/gradebook.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { AnswerList } from './AnswerList.tsx'
import { PupilEdits } from './PupilEdits.tsx'
import { Steps } from './Steps.tsx'
import { pupilHref, shownName, useClassTexts } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'
import './PupilView.css'

type PupilViewProps = { readonly model: GradebookModel; readonly book: Gradebook; readonly id: string }

/** One pupil: what each attempt came to, every answer beside the right one, and what the teacher decides about the row. */
export function PupilView({ model, book, id }: PupilViewProps) {
  const { gradebook } = usePageMessages()
  const texts = useClassTexts()
  const pupil = book.pupils.find((one) => one.id === id)
  const rows = model.rows.value
  const at = rows.findIndex((one) => one.id === id)
  const stepTo = (other: GradedPupil | undefined) => other && { href: pupilHref(book.assignment.id, other.id), name: shownName(model, other) }
  return (
    <>
      <Steps book={book} before={stepTo(rows[at - 1])} after={at < 0 ? undefined : stepTo(rows[at + 1])} />
      {pupil === undefined ? (
        <h1>{gradebook.gone}</h1>
      ) : (
        <>
          <header class="ClassHead">
            <h1>
              <bdi>{shownName(model, pupil)}</bdi>
            </h1>
            <p>
              <b>{gradebook.score(texts.points(pupil.points), texts.points(pupil.max), texts.percent(pupil.share))}</b>
              {pupil.passed !== undefined && <span>{pupil.passed ? gradebook.reached : gradebook.missed}</span>}
            </p>
          </header>
          {[pupil.shown, ...pupil.attempts.filter((attempt) => attempt !== pupil.shown)].map((attempt) => (
            <AttemptSection key={attempt.result.attempt + attempt.sender} book={book} pupil={pupil} attempt={attempt} />
          ))}
          {/* The form names the pupil in full, which the projector must not. */}
          {!model.initials.value && <PupilEdits key={pupil.extraMinutes} model={model} book={book} pupil={pupil} />}
        </>
      )}
    </>
  )
}

type AttemptSectionProps = { readonly book: Gradebook; readonly pupil: GradedPupil; readonly attempt: Attempt }

function AttemptSection({ book, pupil, attempt }: AttemptSectionProps) {
  const { gradebook } = usePageMessages()
  const { moment, percent, points } = useClassTexts()
  const { result, isLate, overSeconds, isBeyond } = attempt
  const isShown = attempt === pupil.shown
  return (
    <section class="AttemptSection" data-shown={isShown || undefined}>
      <h2>
        {gradebook.attempt(pupil.attempts.indexOf(attempt) + 1)}
        {isShown && pupil.attempts.length > 1 && <small>{gradebook.attemptCounts}</small>}
      </h2>
      <ul role="list" class="AttemptSection-facts">
        <li>{gradebook.score(points(attempt.points), points(attempt.max), percent(attempt.share))}</li>
        <li data-tone={isLate ? 'wrong' : undefined}>{isLate ? gradebook.lateAt(moment(result.handedInAt)) : gradebook.inTime(moment(result.handedInAt))}</li>
        <li>{gradebook.took(Math.max(1, Math.round(result.usedSeconds / 60)))}</li>
        {overSeconds > 0 && <li data-tone="wrong">{gradebook.over(Math.ceil(overSeconds / 60))}</li>}
        {isBeyond && <li data-tone="wrong">{gradebook.beyond}</li>}
      </ul>
      <details open={isShown}>
        <summary>{gradebook.answers}</summary>
        <AnswerList book={book} attempt={attempt} />
      </details>
    </section>
  )
}
