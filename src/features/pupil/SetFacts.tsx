import type { Assignment } from '../../core/assignments/assignment.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { useMomentText } from './set-texts.ts'

/** What a set asks of a pupil, in words. */
export function SetFacts({ assignment: { className, teacher, instructions, items, settings } }: { readonly assignment: Assignment }) {
  const { pupil } = usePageMessages()
  const momentText = useMomentText()
  const { opens, due, attempts, minutes, certainty, draw } = settings
  const asked = draw === null ? items.length : Math.min(Object.values(draw).reduce((sum, n) => sum + n, 0), items.length)
  return (
    <div class="SetFacts">
      {instructions !== '' && (
        <p class="SetFacts-instructions">
          <bdi>{instructions}</bdi>
        </p>
      )}
      <ul>
        <li>{pupil.questions(asked)}</li>
        <li>
          {pupil.teacher}: <bdi>{teacher}</bdi>
        </li>
        {className !== '' && (
          <li>
            {pupil.class}: <bdi>{className}</bdi>
          </li>
        )}
        <li>{attempts === null ? pupil.anyAttempts : pupil.attempts(attempts)}</li>
        {minutes !== null && <li>{pupil.minutes(minutes)}</li>}
        {opens !== null && <li>{pupil.opens(momentText(opens))}</li>}
        {due !== null && <li>{pupil.due(momentText(due))}</li>}
        {certainty && <li>{pupil.certainty}</li>}
      </ul>
    </div>
  )
}
