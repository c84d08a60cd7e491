import { useEffect, useState } from 'preact/hooks'
import { isLate, overSeconds } from '../../core/assignments/hand-in-time.ts'
import type { Item } from '../../core/bank/item.ts'
import type { QrWriter } from '../../core/lib/qr.ts'
import { isAnswered } from '../../core/grading/answered.ts'
import { markAttempt, scoreOf } from '../../core/quiz/marks.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { useLoaded } from '../../ui/lazy.tsx'
import { HandBack } from './HandBack.tsx'
import { SetFacts } from './SetFacts.tsx'
import type { PupilModel } from './pupil-model.ts'
import type { TakenSet } from './pupil-shelf.ts'
import { useMomentText } from './set-texts.ts'
import './PupilPage.css'

type SetPageProps = {
  readonly model: PupilModel
  readonly id: string
  readonly writer: QrWriter
  /** The app's address without a route; links are made with it. */
  readonly appUrl: string
  readonly saveFile: (name: string, tokens: readonly string[], note: string) => void
  readonly loadItems: (ids: readonly string[]) => Promise<readonly Item[]>
  /** Spreads the set's questions until it is due. */
  readonly onPlan: (set: TakenSet) => Promise<boolean>
  readonly studyHref: (set: TakenSet) => string
}

/** One set: what it asks, the way in, and what was made of it. */
export function SetPage(props: SetPageProps) {
  const { model, id } = props
  const { pupil, shell } = usePageMessages()
  useEffect(() => void model.load(), [model])
  const set = model.sets.value.find(({ assignment }) => assignment.id === id)
  const phase = model.phase.value
  const failure = model.failure.value
  return (
    <Page class="PupilPage">
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {phase === 'loading' && <p>{shell.loading}</p>}
      {phase === 'load-failed' && <LoadFailed onRetry={() => void model.load()} />}
      {phase === 'ready' && set === undefined && (
        <>
          <h1>{pupil.title}</h1>
          <p>{pupil.gone}</p>
          <a class="Button" data-look="strong" href="#/sets">
            {pupil.takeIn}
          </a>
        </>
      )}
      {set !== undefined && <SetView {...props} set={set} />}
    </Page>
  )
}

function SetView({ model, set, onPlan, studyHref, ...props }: SetPageProps & { readonly set: TakenSet }) {
  const { pupil, quiz, shell } = usePageMessages()
  const momentText = useMomentText()
  const [removing, ask] = useState(false)
  const [planned, tell] = useState(false)
  const [isUntimed, choose] = useState(false)
  const { assignment, attempts } = set
  const { settings, id } = assignment
  const standing = model.standing(set)

  async function begin() {
    if (await model.begin(id, isUntimed)) location.hash = `#/sets/${id}/run`
  }

  return (
    <>
      <header>
        <h1>
          <bdi>{assignment.title}</bdi>
        </h1>
      </header>
      <SetFacts assignment={assignment} />
      {model.busy.value && <Notice tone="partial" text={pupil.busy} />}
      <div class="PupilPage-actions">
        {standing === 'not-yet' && settings.opens !== null && <p>{pupil.notYet(momentText(settings.opens))}</p>}
        {standing === 'used-up' && <p>{pupil.usedUp}</p>}
        {standing === 'ready' && settings.mode === 'test' && settings.minutes !== null && (
          <Chips
            legend={pupil.time}
            hint={pupil.timeHint}
            options={[
              { value: 'timed', label: shell.minutes(settings.minutes) },
              { value: 'untimed', label: quiz.untimed },
            ]}
            chosen={[isUntimed ? 'untimed' : 'timed']}
            onChoose={(value) => choose(value === 'untimed')}
          />
        )}
        {(standing === 'ready' || standing === 'begun') && settings.mode === 'test' && (
          <Button look="strong" wide onClick={() => void begin()}>
            {standing === 'begun' ? pupil.goOn : attempts.length > 0 ? pupil.again : pupil.begin}
          </Button>
        )}
        {(settings.mode === 'practice' || settings.practiceBefore) && (
          <a class="Button" data-look={settings.mode === 'practice' ? 'strong' : 'soft'} data-wide href={studyHref(set)}>
            {pupil.study}
          </a>
        )}
        {settings.mode === 'practice' && settings.due !== null && (
          <>
            <Button onClick={() => void onPlan(set).then(tell)}>{pupil.plan(momentText(settings.due))}</Button>
            <p role="status">{planned ? pupil.planned : pupil.planHint}</p>
          </>
        )}
      </div>
      {attempts
        .map((_, n) => n)
        .reverse()
        .map((n) => (
          <AttemptView key={attempts[n]?.id} {...props} model={model} set={set} n={n} />
        ))}
      <Button look="plain" onClick={() => ask(true)}>
        {pupil.remove}
      </Button>
      {removing && (
        <Dialog title={pupil.removeTitle} onClose={() => ask(false)}>
          <p>{pupil.removeText}</p>
          <div class="PupilPage-choice">
            <Button
              onClick={() =>
                void model.remove(id).then(() => {
                  location.hash = '#/sets'
                })
              }
            >
              {pupil.removeConfirm}
            </Button>
            <Button look="strong" onClick={() => ask(false)}>
              {pupil.keep}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

type AttemptViewProps = Pick<SetPageProps, 'model' | 'writer' | 'appUrl' | 'saveFile' | 'loadItems'> & { readonly set: TakenSet; readonly n: number }

function AttemptView({ set, n, loadItems, ...props }: AttemptViewProps) {
  const { pupil } = usePageMessages()
  const momentText = useMomentText()
  const { assignment, attempts } = set
  const attempt = attempts[n]
  const [load] = useState(() => () => loadItems(attempt?.sheet.items ?? []))
  const items = useLoaded(load)
  if (attempt === undefined || items.kind !== 'ready') return null
  const { feedback, due } = assignment.settings
  const mayShow = feedback !== 'after-due' || (due !== null && (attempt.submittedAt ?? 0) > due)
  const over = overSeconds(assignment.settings, Math.round(attempt.usedMs / 1000))
  const { right, all } = scoreOf(markAttempt(attempt, items.value))
  const answered = items.value.filter((item, place) => isAnswered(item, attempt.answers[place]?.response)).length
  return (
    <section class="PupilPage-attempt">
      <h2>{pupil.attempt(n + 1)}</h2>
      <p>{mayShow ? pupil.score(right, all) : pupil.later}</p>
      {over > 0 && <p>{pupil.over(Math.ceil(over / 60))}</p>}
      {due !== null && isLate(assignment.settings, attempt.submittedAt ?? 0) && <p>{pupil.late(momentText(due))}</p>}
      <HandBack {...props} set={set} n={n} answered={answered} />
    </section>
  )
}
