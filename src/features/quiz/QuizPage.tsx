import { useEffect } from 'preact/hooks'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { QuizResult } from './QuizResult.tsx'
import { QuizRunView } from './QuizRunView.tsx'
import { QuizSetup } from './QuizSetup.tsx'
import type { QuizModel } from './quiz-model.ts'
import './QuizPage.css'

export type QuizTarget = { readonly kind: 'setup' } | { readonly kind: 'run' } | { readonly kind: 'result'; readonly id: string }

export function QuizPage({ model, target }: { readonly model: QuizModel; readonly target: QuizTarget }) {
  const { shell, study } = usePageMessages()

  useEffect(() => {
    if (target.kind === 'run') {
      void model.openRun()
      return model.leaveRun
    }
    void model.load()
  }, [model, target.kind])

  const run = model.run.value
  if (target.kind === 'run' && run !== undefined) return <QuizRunView run={run} bank={model.source} leaveHref="#/quiz" onDone={() => location.replace(`#/quiz/result/${run.attempt.value.id}`)} />
  return (
    <Page class="QuizPage">
      {model.busy.value && (
        <Notice tone="partial" title={study.busyTitle} text={study.busyText}>
          <Button look="strong" onClick={() => void (target.kind === 'run' ? model.openRun() : model.load())}>
            {shell.retry}
          </Button>
        </Notice>
      )}
      {model.failure.value !== undefined && <Notice tone="wrong" text={shell.problem[model.failure.value]} />}
      {model.phase.value === 'load-failed' && <LoadFailed onRetry={() => void (target.kind === 'run' ? model.openRun() : model.load())} />}
      {model.phase.value === 'loading' && <p class="QuizPage-wait">{shell.loading}</p>}
      {model.phase.value === 'ready' && target.kind === 'setup' && <QuizSetup model={model} />}
      {model.phase.value === 'ready' && target.kind === 'result' && <QuizResult model={model} id={target.id} />}
      {model.phase.value === 'ready' && target.kind === 'run' && model.running.value === undefined && !model.busy.value && <NothingToGoOn />}
    </Page>
  )
}

/** The address of a quiz that is handed in or discarded: there is another to be begun. */
function NothingToGoOn() {
  useEffect(() => location.replace('#/quiz'), [])
  return null
}
