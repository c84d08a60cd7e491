import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useMessages } from '../../ui/app-context.ts'
import { lazy } from '../../ui/lazy.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import type { StudyModel } from './study-model.ts'
import { useStudyKeys } from './use-study-keys.ts'
import './StudyPage.css'

const KeyHelp = lazy(async () => (await import('./KeyHelp.tsx')).KeyHelp)
const SessionEnd = lazy(async () => (await import('./SessionEnd.tsx')).SessionEnd)

type StudyPageProps = {
  readonly model: StudyModel
  /** What others have to say when a session is done. */
  readonly after: ComponentChild
}

export function StudyPage({ model, after }: StudyPageProps) {
  const { study, shell } = useMessages()
  const [helping, help] = useState(false)
  useStudyKeys(model, () => help(true))
  useEffect(() => {
    void model.start()
    return model.leave
  }, [model])

  const phase = model.phase.value
  const { done, all } = model.progress.value
  return (
    <main class="StudyPage" id="content" aria-label={study.session}>
      <header class="StudyPage-bar">
        <a class="Button" data-look="plain" href="#/" aria-label={study.leave}>
          <Icon name="close" />
        </a>
        <div class="StudyPage-progress">
          <ProgressBar value={done} max={all} label={study.progress(done, all)} />
        </div>
        <Button look="plain" aria-label={study.undo} disabled={!model.canUndo.value} onClick={() => void model.undo()}>
          <Icon name="undo" />
        </Button>
        <Button look="plain" aria-label={study.help} onClick={() => help(true)}>
          <Icon name="help" />
        </Button>
      </header>
      {phase !== 'done' && <h1 class="visually-hidden">{study.session}</h1>}
      {phase === 'loading' && <p class="StudyPage-wait">{shell.loading}</p>}
      {phase === 'load-failed' && (
        <Notice tone="wrong" title={shell.loadFailedTitle} text={shell.loadFailedText}>
          <Button look="strong" onClick={() => void model.start()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      {phase === 'busy' && (
        <Notice tone="partial" title={study.busyTitle} text={study.busyText}>
          <Button look="strong" onClick={() => void model.start()}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      {model.mode.value === 'cram' && phase !== 'done' && <p class="StudyPage-note">{study.cram}</p>}
      {phase === 'open' && <QuestionCard model={model} />}
      {phase === 'done' && <SessionEnd model={model} after={after} />}
      {helping && <KeyHelp onClose={() => help(false)} />}
    </main>
  )
}
