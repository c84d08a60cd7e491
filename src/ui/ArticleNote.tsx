import { usePageMessages } from './app-context.ts'

/** Which article is retold. */
export function ArticleNote() {
  const { read } = usePageMessages()
  return (
    <p class="ArticleNote">
      {read.source} <cite lang="en">Five Things to Know About Mali’s Coup</cite>, United States Institute of Peace, {read.published}.
    </p>
  )
}
