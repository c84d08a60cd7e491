import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'

/** To the list, which is as it was left. */
export function BackLink() {
  const { browse } = usePageMessages()
  return (
    <a class="BackLink" href="#/browse">
      <Icon name="back" />
      {browse.title}
    </a>
  )
}

/** An address that names nothing, or no longer. */
export function Missing({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <BackLink />
      <h1>{title}</h1>
      <p>{text}</p>
    </>
  )
}
