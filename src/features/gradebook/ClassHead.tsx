import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { classHref, useClassTexts } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'

const VIEWS = ['matrix', 'items', 'topics'] as const
export type ClassViewName = (typeof VIEWS)[number]

type ClassHeadProps = { readonly model: GradebookModel; readonly book: Gradebook; readonly view: ClassViewName }

/** The name of the class, how it did in a line, and the ways to look at it. */
export function ClassHead({ model, book, view }: ClassHeadProps) {
  const { gradebook } = usePageMessages()
  const { percent } = useClassTexts()
  const { assignment, pupils, items } = book
  const unreadable = model.unreadable.value
  const foreign = items.filter(({ item }) => item === undefined).length
  const mean = pupils.reduce((sum, { share }) => sum + share, 0) / Math.max(pupils.length, 1)
  return (
    <>
      <a class="BackLink no-print" href="#/class">
        <Icon name="back" />
        {gradebook.back}
      </a>
      <header class="ClassHead">
        <h1>
          <bdi>{assignment.title || gradebook.untitled}</bdi>
        </h1>
        <p>
          {assignment.className !== '' && (
            <b>
              <bdi>{assignment.className}</bdi>
            </b>
          )}
          <span>{gradebook.pupils(pupils.length)}</span>
          <span>{gradebook.questions(items.length)}</span>
          <span>{gradebook.mean(percent(mean))}</span>
          {assignment.settings.passMark !== null && <span>{gradebook.passed(pupils.filter(({ passed }) => passed).length, pupils.length)}</span>}
        </p>
      </header>
      {unreadable > 0 && <Notice tone="partial" text={gradebook.unreadable(unreadable)} />}
      {foreign > 0 && <Notice tone="partial" text={gradebook.otherEdition(foreign)} />}
      <nav class="ClassViews no-print" aria-label={gradebook.views}>
        {VIEWS.map((name) => (
          <a key={name} href={name === 'matrix' ? classHref(assignment.id) : `${classHref(assignment.id)}/${name}`} aria-current={name === view ? 'page' : undefined}>
            {gradebook.view[name]}
          </a>
        ))}
      </nav>
    </>
  )
}
