import type { Item } from '../../core/bank/item.ts'
import { rightAnswerText } from '../../core/grading/right-answer.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { ItemPrompt } from '../../ui/item/ItemPrompt.tsx'
import { AnswerHistory } from './AnswerHistory.tsx'
import { BackLink, Missing } from './BackLink.tsx'
import { CardSection, FaceList } from './CardSection.tsx'
import { FadingCurve } from './FadingCurve.tsx'
import { ItemKey } from './ItemKey.tsx'
import { ItemRow } from './ItemRow.tsx'
import { MemoryFacts } from './MemoryFacts.tsx'
import type { BrowseModel } from './browse-model.ts'
import type { Shelf } from './library.ts'
import './ItemView.css'

type ItemViewProps = { readonly model: BrowseModel; readonly shelf: Shelf; readonly id: string }

/** One item with its key, and what the learner has made of it. */
export function ItemView({ model, shelf, id }: ItemViewProps) {
  const { browse, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const item = shelf.items.get(id)
  if (item === undefined) return <Missing title={browse.missingTitle} text={browse.missingText} />
  const memory = model.memoryOf(id)
  const siblings = [...shelf.items.values()].filter((other) => other.fact === item.fact && other.id !== id)
  return (
    <>
      <BackLink />
      <h1 class="visually-hidden">{browse.itemTitle}</h1>
      <article class="ItemView-card">
        <p class="ItemView-kind">
          <span>{study.topics[item.topic]}</span>
          <span>{study.kinds[item.kind]}</span>
        </p>
        <ItemPrompt item={item} filled={item.kind === 'cloze' ? rightAnswerText(item, language) : undefined} />
        <ItemKey item={item} />
        <h3>{browse.explanation}</h3>
        <p>{item.explanation}</p>
        <h3>{browse.sources}</h3>
        <Sources item={item} shelf={shelf} />
        <FaceList model={model} item={item} />
      </article>
      <a class="Button" data-look="strong" data-wide href={`#/study/facts/${item.fact}`}>
        {browse.study}
      </a>
      <CardSection model={model} item={item} />
      <h2>{browse.memory}</h2>
      {memory === undefined ? (
        <p class="BrowsePage-quiet">{browse.neverMet}</p>
      ) : (
        <>
          <MemoryFacts memory={memory} />
          <FadingCurve model={model} item={id} />
          <h2>{browse.history}</h2>
          <AnswerHistory model={model} item={id} />
        </>
      )}
      {siblings.length > 0 && (
        <>
          <h2>{browse.siblings}</h2>
          <ul role="list" class="Results">
            {siblings.map((sibling) => (
              <li key={sibling.id}>
                <ItemRow model={model} item={sibling} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Sources({ item, shelf }: { readonly item: Item; readonly shelf: Shelf }) {
  const { browse } = usePageMessages()
  return (
    <ul role="list" class="ItemView-sources">
      {item.source.flatMap((id) => {
        const paragraph = shelf.paragraphs.get(id)
        return paragraph === undefined ? [] : (
          <li key={id}>
            <a href={`#/read/${paragraph.section}/${id}`}>{browse.place(paragraph.sectionTitle, paragraph.place)}</a>
          </li>
        )
      })}
    </ul>
  )
}
