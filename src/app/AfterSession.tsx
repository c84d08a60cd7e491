import { useEffect, useMemo } from 'preact/hooks'
import { CopyReminder } from '../features/data/CopyReminder.tsx'
import { createCopyReminder } from '../features/data/copy-reminder-model.ts'
import { OfferCard } from '../features/welcome/OfferCard.tsx'
import { createOffersModel } from '../features/welcome/offers-model.ts'
import { createInstall } from '../platform/install.ts'
import { PageWords } from '../ui/PageWords.tsx'
import type { AppPorts } from './app-model.ts'

/** What the app has to say when a session is done, one thing at a time: that a copy is due, else an offer for newcomers. */
export function AfterSession({ ports }: { readonly ports: AppPorts }) {
  const { reminder, offers } = useMemo(() => modelsOf(ports), [ports])
  useEffect(() => {
    void reminder.load().then((isDue) => (isDue ? undefined : offers.next()))
  }, [reminder, offers])

  const due = reminder.due.value
  const offer = offers.current.value
  return (
    <PageWords>
      {due !== undefined && <CopyReminder model={reminder} due={due} />}
      {offer !== undefined && <OfferCard model={offers} offer={offer} />}
    </PageWords>
  )
}

function modelsOf({ clock, learner, saveFile, shelf }: AppPorts) {
  return {
    reminder: createCopyReminder({ clock, shelf, everything: learner.everything, saveFile }, () => learner.state().count),
    offers: createOffersModel({ shelf, settings: () => learner.state().settings, setSetting: learner.setSetting, install: createInstall() }),
  }
}
