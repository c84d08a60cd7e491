/** What the app does when it cannot simply open: the store fails, or it is empty beside a second basket that is not. */
import type { ComponentChild } from 'preact'
import type { AppUpdate } from '../core/lib/app-update.ts'
import type { Result } from '../core/lib/result.ts'
import type { StoreIssue } from '../core/lib/store-issue.ts'
import type { LearnerEvent } from '../core/log/event.ts'
import { DEFAULT_SETTINGS } from '../core/log/settings.ts'
import type { I18nModel } from '../i18n/i18n-model.ts'
import { createLearner, type LearnerModel } from '../learner/learner-model.ts'
import { deviceClock } from '../platform/clock.ts'
import { createFileSaver } from '../platform/files.ts'
import { deleteBasketFiles } from '../store/basket-files.ts'
import { createMemoryLog, createMemoryStore } from '../store/event-log-memory.ts'
import { mirrorLog } from '../store/mirrored-log.ts'
import type { SecondBasket } from '../store/second-basket.ts'
import { createMemoryShelf } from '../store/shelf-memory.ts'
import { AppContext } from '../ui/app-context.ts'
import { createToasts } from '../ui/toast-model.ts'
import type { AppPorts } from './app-model.ts'
import { LostAnswers } from './LostAnswers.tsx'
import { StartProblem } from './StartProblem.tsx'

/** @param shelf where what is kept beside the log stands: as durable as the learner's log */
export type OpenApp = (learner: LearnerModel, shelf: AppPorts['shelf']) => Promise<ComponentChild>

type RescuePorts = {
  readonly i18n: I18nModel
  readonly opened: Result<LearnerModel, StoreIssue>
  readonly folder: string
  readonly basket: () => Promise<SecondBasket | undefined>
  readonly openApp: OpenApp
  readonly shelf: AppPorts['shelf']
  readonly show: (view: ComponentChild) => void
  readonly update: () => Promise<AppUpdate>
}

export async function rescue(ports: RescuePorts): Promise<ComponentChild> {
  const { i18n, opened, openApp, shelf, show } = ports
  const kept = (await (await ports.basket())?.read()) ?? []
  if (opened.ok) return kept.length === 0 ? openApp(opened.value, shelf) : lostAnswers(ports, opened.value, kept)

  const [issue = { code: 'store-failed' }] = opened.issues
  const memoryShelf = createMemoryShelf()
  const openInMemory = async () => openApp(await learnerInMemory(ports, kept, issue), async () => memoryShelf)
  // Nothing can be stored here, so there is nothing to try again.
  if (issue.code === 'store-unavailable') return openInMemory()
  await i18n.loadPages()
  // A store that a newer version wrote is left to that version, which may wait here: a plain reload would not bring it.
  const way = issue.code === 'store-newer' ? { update: await ports.update() } : { studyAnyway: () => void openInMemory().then(show) }
  return inContext(i18n, <StartProblem kind={issue.code} {...way} />)
}

/** On what the second basket holds; what is answered goes there, and comes together with the log when that works again. */
async function learnerInMemory({ basket }: RescuePorts, kept: readonly LearnerEvent[], issue: StoreIssue): Promise<LearnerModel> {
  const log = createMemoryLog(createMemoryStore(kept), issue)
  const learner = await createLearner({ log: mirrorLog(log, basket, false), clock: deviceClock })
  if (!learner.ok) throw new Error('Inconsistent: a log in memory does not open')
  return learner.value
}

async function lostAnswers({ i18n, folder, openApp, shelf, show }: RescuePorts, learner: LearnerModel, events: readonly LearnerEvent[]): Promise<ComponentChild> {
  await i18n.loadPages()
  const goOn = async () => show(await openApp(learner, shelf))
  return inContext(
    i18n,
    <LostAnswers
      events={events}
      now={deviceClock.now().at}
      save={createFileSaver().save}
      onRestore={async () => {
        const back = await learner.bringBack(events)
        if (back.ok) await goOn()
        return back.ok
      }}
      onAbandon={async () => {
        await deleteBasketFiles(folder)
        await goOn()
      }}
    />,
  )
}

/** @param view drawn once the messages of the pages are there */
export function inContext(i18n: I18nModel, view: ComponentChild): ComponentChild {
  return <AppContext.Provider value={{ i18n, toasts: createToasts(), device: async () => (await import('./device.ts')).device, comfort: () => DEFAULT_SETTINGS }}>{view}</AppContext.Provider>
}
