import type { Gradebook } from '../../core/assignments/gradebook.ts'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { classHref } from './class-texts.ts'

type Step = { readonly href: string; readonly name: string }
type StepsProps = { readonly book: Gradebook; readonly before: Step | undefined; readonly after: Step | undefined }

/** Back to the class, and on to the neighbours in the order of the table. */
export function Steps({ book, before, after }: StepsProps) {
  const { gradebook } = usePageMessages()
  return (
    <nav class="Steps no-print" aria-label={gradebook.views}>
      <a href={classHref(book.assignment.id)}>
        <Icon name="back" />
        {gradebook.backToClass}
      </a>
      {before !== undefined && (
        <a href={before.href} rel="prev" aria-label={`${gradebook.previous}: ${before.name}`}>
          <Icon name="up" />
          <bdi>{before.name}</bdi>
        </a>
      )}
      {after !== undefined && (
        <a href={after.href} rel="next" aria-label={`${gradebook.next}: ${after.name}`}>
          <Icon name="down" />
          <bdi>{after.name}</bdi>
        </a>
      )}
    </nav>
  )
}
