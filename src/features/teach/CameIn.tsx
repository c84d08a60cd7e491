import { usePageMessages } from '../../ui/app-context.ts'
import type { Collected } from './collect-model.ts'
import type { TeachSet } from './teach-shelf.ts'

type CameInProps = { readonly collected: Collected; readonly set: TeachSet | undefined; readonly href: string | undefined }

/** Who has handed in a set: the count, large enough for the other end of the room, and the names. */
export function CameIn({ collected: { assignment, pupils }, set, href }: CameInProps) {
  const { teach } = usePageMessages()
  const due = set?.handedOut?.settings.due ?? null
  return (
    <article class="CameIn">
      <h3>{set === undefined ? teach.unknownSet(assignment.slice(0, 4)) : <bdi>{set.title}</bdi>}</h3>
      {set === undefined && <p class="TeachPage-quiet">{teach.unknownSetText}</p>}
      <p class="CameIn-count" role="status">
        <strong>{teach.ofClass(pupils.length, set?.pupils ?? null)}</strong> {teach.pupilsIn(set?.pupils ?? pupils.length)}
      </p>
      <ul>
        {pupils.map(([name, results]) => (
          <li key={results[0]?.token}>
            <bdi>{name}</bdi>
            {results.length > 1 && <small> · {teach.attemptsIn(results.length)}</small>}
            {due !== null && results.some(({ result }) => result.handedInAt > due) && <small> · {teach.late}</small>}
          </li>
        ))}
      </ul>
      {href !== undefined && (
        <a class="Button" data-look="soft" href={href}>
          {teach.classView}
        </a>
      )}
    </article>
  )
}
