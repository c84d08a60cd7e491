import { useEffect } from 'preact/hooks'
import type { QrReader } from '../../core/lib/qr.ts'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { TakeIn } from '../../ui/handing/TakeIn.tsx'
import { Offer } from './Offer.tsx'
import type { PupilModel } from './pupil-model.ts'
import { useIssueText } from './set-texts.ts'
import './PupilPage.css'

type PupilPageProps = {
  readonly model: PupilModel
  readonly reader: QrReader
  /** The link that was opened, if it was one. */
  readonly handed: string | undefined
}

/** What teachers gave, and the ways to take more in. */
export function PupilPage({ model, reader, handed }: PupilPageProps) {
  const { pupil, shell } = usePageMessages()
  const issueText = useIssueText()
  useEffect(() => {
    void model.load().then(() => (handed === undefined ? undefined : model.look(handed)))
  }, [model, handed])

  const offered = model.offered.value
  const issue = model.issue.value
  const failure = model.failure.value
  if (offered !== undefined) return <Offer model={model} offered={offered} />
  return (
    <Page class="PupilPage">
      <header>
        <Bogolan motif="cross" />
        <h1>{pupil.title}</h1>
        <p>{pupil.lead}</p>
      </header>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {issue !== undefined && <Notice tone="wrong" text={issueText(issue)} />}
      {model.phase.value === 'load-failed' && <LoadFailed onRetry={() => void model.load()} />}
      <section>
        <h2>{pupil.mine}</h2>
        {model.sets.value.length === 0 ? (
          <p>{pupil.none}</p>
        ) : (
          <ul role="list" class="PupilPage-sets">
            {model.sets.value.map(({ assignment }) => (
              <li key={assignment.id}>
                <a href={`#/sets/${assignment.id}`}>
                  <span>
                    <bdi>{assignment.title}</bdi>
                    <small>
                      {pupil.questions(assignment.items.length)}, <bdi>{pupil.from(assignment.teacher)}</bdi>
                    </small>
                  </span>
                  <Icon name="next" />
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{pupil.takeIn}</h2>
        <TakeIn reader={reader} onText={(text) => void model.look(text)} onFiles={(files) => void model.lookInFiles(files)} />
      </section>
      <a class="Button" data-look="plain" href="#/teach">
        {pupil.teach}
      </a>
    </Page>
  )
}
