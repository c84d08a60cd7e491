import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'

type WayGroupProps = { readonly title: string; readonly text?: string; readonly children: ComponentChildren }

export function WayGroup({ title, text, children }: WayGroupProps) {
  const id = useId()
  return (
    <section class="WayGroup" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children}
    </section>
  )
}

/** A way with what it holds; one that holds nothing leads nowhere. */
export function WayLink({ href, name, count }: { readonly href: string; readonly name: string; readonly count?: number }) {
  const { ways } = usePageMessages()
  if (count === 0) {
    return (
      <p class="WayLink">
        <span>{name}</span>
        <small>{ways.nothing}</small>
      </p>
    )
  }
  return (
    <a class="WayLink" href={href}>
      <span>{name}</span>
      {count !== undefined && <small>{ways.questions(count)}</small>}
      <Icon name="next" />
    </a>
  )
}
