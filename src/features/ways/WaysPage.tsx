import { useEffect } from 'preact/hooks'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { BacklogCard } from './BacklogCard.tsx'
import { DaysOff } from './DaysOff.tsx'
import { WayGroup, WayLink } from './WayGroup.tsx'
import { addressOf, AHEAD_DAYS, type WaysModel } from './ways-model.ts'
import './WaysPage.css'

/** Everything that a learner can do beside today's questions. */
export function WaysPage({ model }: { readonly model: WaysModel }) {
  const { ways, study, shell } = usePageMessages()
  const language = useApp().i18n.language.value
  const failure = model.failure.value
  const ahead = model.ahead.value

  useEffect(() => void model.refresh(), [model])

  return (
    <Page class="WaysPage">
      <header>
        <Bogolan motif="cross" />
        <h1>{ways.title}</h1>
        <p>{ways.lead}</p>
      </header>
      {failure !== undefined && (
        <Notice tone="wrong" title={ways.failed} text={shell.problem[failure]}>
          <Button look="strong" onClick={() => void model.retry()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      <BacklogCard backlog={model.backlog.value} minutesPerDay={model.minutesPerDay.value} />
      <WayGroup title={ways.ahead} text={ways.aheadText}>
        {AHEAD_DAYS.map((days, at) => (
          <WayLink key={days} href={`#/study/ahead/${days}`} name={ways.aheadDays(days)} count={ahead[at] ?? 0} />
        ))}
      </WayGroup>
      <WayGroup title={ways.cram} text={ways.cramText}>
        <WayLink href="#/cram/hard" name={ways.hard} count={model.hard.value} />
        <WayLink href="#/cram/missed" name={ways.missed} count={model.missed.value ?? 0} />
        <WayLink href="#/cram" name={ways.everything} />
      </WayGroup>
      <WayGroup title={ways.parts} text={ways.partsText}>
        <h3>{ways.topics}</h3>
        {model.topics.map((topic) => (
          <Part key={topic} name={study.topics[topic]} scope={{ kind: 'topics', ids: [topic] }} />
        ))}
        <h3>{ways.sections}</h3>
        {model.sections.map(({ id, title }) => (
          <Part key={id} name={title[language]} scope={{ kind: 'section', id }} />
        ))}
      </WayGroup>
      <WayGroup title={ways.test}>
        <WayLink href="#/quiz" name={ways.quiz} />
        <WayLink href="#/exam" name={ways.exam} />
        <WayLink href="#/memory" name={ways.memory} />
      </WayGroup>
      <WayGroup title={ways.classroom}>
        <WayLink href="#/sets" name={ways.sets} />
        <WayLink href="#/teach" name={ways.teach} />
      </WayGroup>
      <DaysOff model={model} />
    </Page>
  )
}

function Part({ name, scope }: { readonly name: string; readonly scope: Parameters<typeof addressOf>[1] }) {
  const { ways } = usePageMessages()
  return (
    <div class="WaysPage-part">
      <span>{name}</span>
      <a class="Button" data-look="soft" href={addressOf('study', scope)} aria-label={ways.of(ways.study, name)}>
        {ways.study}
      </a>
      <a class="Button" data-look="plain" href={addressOf('cram', scope)} aria-label={ways.of(ways.practise, name)}>
        {ways.practise}
      </a>
    </div>
  )
}
