import { useEffect, useState } from 'preact/hooks'
import { loadLeakPairs } from 'virtual:question-bank'
import { HANDED_FILE, writeHandedFile } from '../../core/assignments/handed.ts'
import type { Item } from '../../core/bank/item.ts'
import { dayOf, day } from '../../core/lib/time.ts'
import { PupilPage } from '../../features/pupil/PupilPage.tsx'
import { SetPage } from '../../features/pupil/SetPage.tsx'
import { createPupilModel, type PupilModel } from '../../features/pupil/pupil-model.ts'
import type { TakenSet } from '../../features/pupil/pupil-shelf.ts'
import { QuizRunView } from '../../features/quiz/QuizRunView.tsx'
import { eventsOf } from '../../features/quiz/quiz-events.ts'
import { createQuizRun } from '../../features/quiz/quiz-run.ts'
import { currentProfile } from '../../platform/current-profile.ts'
import { createQrReader } from '../../platform/qr-read.ts'
import { qrWriter } from '../../platform/qr-write.ts'
import { randomId } from '../../store/random-id.ts'
import type { AppModel, AppPorts } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

/** What a pupil does with a teacher's set; an attempt runs as any quiz does. */
export function drawSets({ ports }: AppModel) {
  const { afterSession, bank, clock, i18n, learner, lock, randomSeed, saveFile, shelf } = ports
  const reader = createQrReader()
  const model = createPupilModel({
    bank,
    clock,
    lock,
    shelf,
    leaks: loadLeakPairs,
    sealing: async () => (await import('../../platform/sealing.ts')).sealing,
    randomSeed,
    randomId,
    usualName: currentProfile()?.name ?? '',
    afterSession,
  })
  const itemIds = ({ assignment }: TakenSet): readonly string[] => {
    const numbers = new Set(assignment.items)
    return bank.bank.heads.filter(({ number }) => numbers.has(number)).map(({ id }) => id)
  }
  return ({ id, view, handed }: RouteOf<'sets'>) => {
    if (id === undefined) return <PupilPage model={model} reader={reader} handed={handed} />
    if (view === 'run') return <SetRun key={id} model={model} id={id} ports={ports} />
    return (
      <SetPage
        key={id}
        model={model}
        id={id}
        writer={qrWriter}
        appUrl={new URL('.', document.baseURI).href}
        saveFile={(name, tokens, note) => void saveFile({ name: `${name}${HANDED_FILE.extension}`, type: HANDED_FILE.type, content: new Uint8Array(writeHandedFile(note, tokens)) })}
        loadItems={(ids): Promise<readonly Item[]> => Promise.all(ids.map((item) => bank.loadItem(i18n.language.peek(), item)))}
        studyHref={(set) => `#/study/items/${itemIds(set).join(',')}`}
        onPlan={async (set) => {
          const { due } = set.assignment.settings
          if (due === null) return false
          const dueDay = dayOf({ at: due, offsetMinutes: clock.now().offsetMinutes }, learner.state().settings.rolloverMinutes)
          return (await learner.setSetting('exam', { day: day(dueDay), scope: { kind: 'items', ids: itemIds(set) }, minutesPerDay: null, keep: true })).ok
        }}
      />
    )
  }
}

type SetRunProps = { readonly model: PupilModel; readonly id: string; readonly ports: AppPorts }

function SetRun({ model, id, ports: { bank, clock, i18n, learner } }: SetRunProps) {
  const [run, show] = useState<ReturnType<typeof createQuizRun> | undefined>(undefined)

  useEffect(() => {
    let isHere = true
    let opened: ReturnType<typeof createQuizRun> | undefined
    async function open() {
      if (model.phase.peek() !== 'ready') await model.load()
      const attempt = (await model.begin(id)) ? model.sets.peek().find(({ assignment }) => assignment.id === id)?.run : undefined
      if (!isHere) return
      if (attempt === undefined) {
        location.hash = `#/sets/${id}`
        return
      }
      opened = createQuizRun(attempt, {
        bank,
        language: i18n.language,
        clock,
        isOwn: false,
        keep: (next) => model.keep(id, next),
        async finish(done, items) {
          // The log takes every event once, so doing this again after a crash changes nothing.
          const entered = await learner.bringBack(eventsOf(done, items))
          return entered.ok ? model.finish(id, done) : entered
        },
      })
      show(opened)
      await opened.load()
    }
    open().catch((error: unknown) => console.warn('The attempt could not be opened:', error))
    return () => {
      isHere = false
      opened?.dispose()
      model.leave()
    }
  }, [model, id])

  if (run === undefined) return <main id="content" class="LazyPage" />
  return <QuizRunView run={run} bank={bank} leaveHref={`#/sets/${id}`} onDone={() => void (location.hash = `#/sets/${id}`)} />
}
