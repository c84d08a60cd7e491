import { LEAST_NEW_ITEMS } from '../core/scheduler/fit/new-items.ts'
import { keepLook, lastFit, lastLook } from '../features/memory/fit-note.ts'
import { fitToLearner } from '../features/memory/fit-to-learner.ts'
import { requestPersistence } from '../platform/persistence.ts'
import type { AppServices } from '../ui/app-context.ts'
import type { AppPorts } from './app-model.ts'
import { appEngine } from './engine.ts'

/** What is left for idle time when a session has been left. */
export async function afterSession(ports: AppPorts, services: AppServices): Promise<void> {
  // The learner has something to lose now: the browser is asked not to clear it, and may take its time to answer.
  await requestPersistence()
  try {
    await fitWhenDue(ports, services)
  } catch (error) {
    console.warn('The memory model stays as it was:', error)
  }
}

/** Fits the memory model to the learner when enough has come in since the last time, and says so. */
async function fitWhenDue({ learner, shelf, clock }: AppPorts, { i18n, toasts }: AppServices): Promise<void> {
  const { slotOf, count } = learner.state()
  // Fewer cards, or fewer events since the last look, cannot hold that many new items: the log need not be read.
  if (slotOf.size < LEAST_NEW_ITEMS) return
  const notes = await shelf()
  if (count - (await lastLook(notes)) < LEAST_NEW_ITEMS) return
  await keepLook(notes, count)
  const { run } = appEngine()
  const fitted = await fitToLearner(
    { clock, shelf, everything: learner.everything, setParameters: (parameters) => learner.setSetting('parameters', parameters), fitMemory: (input) => run('fitMemory', input) },
    (await lastFit(notes))?.answers ?? 0,
  )
  if (!fitted.ok || fitted.value === undefined || fitted.value.gain <= 0) return
  await i18n.loadPages()
  const words = i18n.pages.peek()?.memory
  if (words === undefined) return
  const look = (): void => {
    location.hash = '#/memory'
    toasts.dismiss()
  }
  toasts.show({ text: words.fittedByItself, action: { label: words.look, run: look } })
}
