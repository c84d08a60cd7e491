import { GAP, TOPICS } from '../../core/bank/item.ts'
import type { QuestionBank } from '../../core/bank/question-bank.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { fitsMode, leaksWithin } from './picking.ts'
import { headsOf, useAllItems } from './set-view.tsx'
import type { TeachModel } from './teach-model.ts'
import type { TeachSet } from './teach-shelf.ts'

type ChosenItemsProps = { readonly model: TeachModel; readonly set: TeachSet; readonly bank: QuestionBank }

/** The questions of a set: how many of what, what does not go together, and each with a way to take it out. */
export function ChosenItems({ model, set, bank }: ChosenItemsProps) {
  const { teach, study } = usePageMessages()
  const all = useAllItems(bank)
  const items = all.kind === 'ready' ? all.value : undefined
  const heads = headsOf(set, bank.bank)
  const leaks = leaksWithin(heads, model.leaks.value)
  const flips = heads.filter((head) => !fitsMode(head, set.settings.mode)).length
  const unknown = set.items.length - heads.length
  const promptOf = (id: string): string => items?.get(id)?.prompt.replace(GAP, '…') ?? ''

  return (
    <section class="TeachPage-group">
      <h2>{teach.theQuestions}</h2>
      {heads.length === 0 ? (
        <p class="TeachPage-quiet">{teach.noQuestions}</p>
      ) : (
        <p>
          <strong>{teach.questions(heads.length)}</strong>
          <span class="TeachPage-quiet">
            {' · '}
            {TOPICS.map((topic) => `${study.topics[topic]} ${heads.filter((head) => head.topic === topic).length}`).join(' · ')}
          </span>
        </p>
      )}
      {flips > 0 && <p class="TeachPage-quiet">{teach.flipsInTest(flips)}</p>}
      {unknown > 0 && <p class="TeachPage-quiet">{teach.missingItems(unknown)}</p>}
      {leaks.length > 0 && (
        <details class="TeachPage-leaks">
          <summary>
            <Icon name="warning" />
            {teach.leaking(leaks.length)}
          </summary>
          <p>{teach.leakingText}</p>
          <ul>
            {leaks.map(([first, second]) => (
              <li key={`${first} ${second}`}>{teach.leakingPair(promptOf(first), promptOf(second))}</li>
            ))}
          </ul>
        </details>
      )}
      <a class="Button" data-look={heads.length === 0 ? 'strong' : 'soft'} href={`#/teach/${set.id}/questions`}>
        {heads.length === 0 ? teach.pick : teach.pickMore}
      </a>
      {heads.length > 0 && (
        <details>
          <summary>{teach.list(heads.length)}</summary>
          <ul role="list" class="ChosenItems">
            {heads.map(({ id, number, kind }) => (
              <li key={id}>
                <span>
                  {promptOf(id)}
                  <small>{study.kinds[kind]}</small>
                </span>
                <Button look="plain" aria-label={teach.removeItem(promptOf(id))} onClick={() => void model.change(set.id, { items: set.items.filter((other) => other !== number) })}>
                  <Icon name="close" />
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
