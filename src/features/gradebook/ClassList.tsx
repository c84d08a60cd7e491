import { useEffect } from 'preact/hooks'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { classHref, shortId } from './class-texts.ts'
import type { ClassSummary } from './class-list.ts'
import type { GradebookModel } from './gradebook-model.ts'

/** One class for each set that results came in for. */
export function ClassList({ model }: { readonly model: GradebookModel }) {
  const { gradebook, shell } = usePageMessages()
  const classes = model.classes.value

  useEffect(() => void model.loadList(), [model])

  return (
    <>
      <h1>{gradebook.title}</h1>
      <p class="GradebookPage-lead">{gradebook.lead}</p>
      {classes === undefined && model.failure.value === undefined && <p class="GradebookPage-quiet">{shell.loading}</p>}
      {classes?.length === 0 && (
        <section class="GradebookPage-empty">
          <h2>{gradebook.none}</h2>
          <p>{gradebook.noneText}</p>
        </section>
      )}
      {classes !== undefined && classes.length > 0 && (
        <ul role="list" class="ClassList">
          {classes.map((one) => (
            <li key={one.id}>
              <ClassLink {...one} />
            </li>
          ))}
        </ul>
      )}
      <a class="Button" data-look={classes?.length === 0 ? 'strong' : 'soft'} href="#/collect">
        {gradebook.collect}
      </a>
    </>
  )
}

function ClassLink({ id, assignment, pupils }: ClassSummary) {
  const { gradebook } = usePageMessages()
  return (
    <a href={classHref(id)}>
      <span>
        <bdi>{assignment === undefined ? gradebook.unknown(shortId(id)) : assignment.title || gradebook.untitled}</bdi>
        <small>
          {assignment !== undefined && assignment.className !== '' && (
            <>
              <bdi>{assignment.className}</bdi>
              {' · '}
            </>
          )}
          {gradebook.pupils(pupils)}
        </small>
      </span>
      <Icon name="next" />
    </a>
  )
}
