import type { Brief } from '../../core/bank/brief.ts'
import { ArticleNote } from '../../ui/ArticleNote.tsx'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { ReadModel } from './read-model.ts'

const PICTURES = ['timeline', 'cast', 'causes', 'upheavals'] as const

/** The way into everything there is to read and look at. */
export function ReadContents({ model, brief }: { readonly model: ReadModel; readonly brief: Brief }) {
  const { read, paper } = usePageMessages()
  const done = model.sectionsRead()
  return (
    <>
      <Bogolan motif="cross" />
      <h1>{read.title}</h1>
      <p class="ReadPage-lead">{read.lead}</p>
      <ol role="list" class="ReadPage-list">
        {brief.sections.map((section) => (
          <li key={section.id}>
            <a href={`#/read/${section.id}`}>
              <span>{section.title}</span>
              {done.has(section.id) && <small>{read.done}</small>}
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ol>
      <h2>{read.pictures}</h2>
      <ul role="list" class="ReadPage-list">
        {PICTURES.map((picture) => (
          <li key={picture}>
            <a href={`#/picture/${picture}`}>
              <span>{read.pictureNames[picture]}</span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
      <a class="ReadPage-print" href="#/print/brief">
        {paper.print}
      </a>
      <ArticleNote />
    </>
  )
}
