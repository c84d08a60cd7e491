import { useEffect, useState } from 'preact/hooks'
import { eventId, type ReviewEvent } from '../../core/log/event.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { BrowseModel } from './browse-model.ts'
import { wallTimeText } from './dates.ts'

const GRADES = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

type Loaded = { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly answers: readonly ReviewEvent[] | undefined }

/** Every answer that was given to an item, newest first. */
export function AnswerHistory({ model, item }: { readonly model: BrowseModel; readonly item: string }) {
  const { browse, shell, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })

  useEffect(() => {
    let wanted = true
    void model.answersTo(item).then((answers) => wanted && setLoaded({ kind: 'ready', answers }))
    return () => {
      wanted = false
    }
  }, [model, item])

  if (loaded.kind === 'loading') return <p class="BrowsePage-quiet">{shell.loading}</p>
  if (loaded.answers === undefined) return <p class="BrowsePage-quiet">{browse.historyFailed}</p>
  return (
    <ol role="list" class="AnswerHistory">
      {loaded.answers.map((answer) => (
        <li key={eventId(answer)}>
          <time dateTime={new Date(answer.at).toISOString()}>{wallTimeText(answer, language)}</time>
          <span>
            {browse.answered[answer.verdict]}
            {answer.overridden && `, ${browse.overridden}`}
          </span>
          <span>{study[GRADES[answer.grade]]}</span>
          <span>{browse.seconds(Math.max(1, Math.round(answer.tookMs / 1000)))}</span>
        </li>
      ))}
    </ol>
  )
}
