import { loadLeakPairs } from 'virtual:question-bank'
import { HANDED_FILE, writeHandedFile } from '../../core/assignments/handed.ts'
import { toHex } from '../../core/lib/bytes.ts'
import { CollectPage } from '../../features/teach/CollectPage.tsx'
import { HandOutPage } from '../../features/teach/HandOutPage.tsx'
import { KeyPage } from '../../features/teach/KeyPage.tsx'
import { PaperPage } from '../../features/teach/PaperPage.tsx'
import { PickPage } from '../../features/teach/PickPage.tsx'
import { PreviewPage } from '../../features/teach/PreviewPage.tsx'
import { SetPage } from '../../features/teach/SetPage.tsx'
import { TeachPage } from '../../features/teach/TeachPage.tsx'
import { createCollectModel } from '../../features/teach/collect-model.ts'
import { createKeyModel } from '../../features/teach/key-model.ts'
import { createTeachModel } from '../../features/teach/teach-model.ts'
import { KEY } from '../../features/teach/teach-shelf.ts'
import { createChime } from '../../platform/chime.ts'
import { currentProfile } from '../../platform/current-profile.ts'
import { createQrReader } from '../../platform/qr-read.ts'
import { qrWriter } from '../../platform/qr-write.ts'
import { stayAwake } from '../../platform/wake-lock.ts'
import type { AppModel, AppPorts } from '../app-model.ts'
import type { RouteOf } from '../routes.ts'

const loadSealing = async () => (await import('../../platform/sealing.ts')).sealing
const reader = createQrReader()
/** The app's address without query and route. */
const appUrl = () => new URL('.', document.baseURI).href

const teachModel = ({ bank, clock, shelf }: AppPorts) =>
  createTeachModel({
    bank,
    clock,
    shelf,
    leaks: loadLeakPairs,
    randomSetId: () => toHex(crypto.getRandomValues(new Uint8Array(8))),
    usualName: currentProfile()?.name ?? '',
  })

/** What a teacher makes and hands out. */
export function drawTeach({ ports }: AppModel) {
  const { bank, randomSeed, shelf } = ports
  const model = teachModel(ports)
  const keys = createKeyModel({ shelf, sealing: loadSealing })
  const saveFile = (name: string, tokens: readonly string[], note: string): void =>
    void ports.saveFile({ name: `${name}${HANDED_FILE.extension}`, type: HANDED_FILE.type, content: new Uint8Array(writeHandedFile(note, tokens)) })

  return ({ id, view }: RouteOf<'teach'>) => {
    if (id === undefined) return <TeachPage model={model} keys={keys} />
    if (id === 'keys') return <KeyPage keys={keys} reader={reader} writer={qrWriter} saveFile={saveFile} />
    switch (view) {
      case 'questions':
        return <PickPage key={id} model={model} id={id} bank={bank} randomSeed={randomSeed} />
      case 'preview':
        return <PreviewPage key={id} model={model} id={id} bank={bank} randomSeed={randomSeed} />
      case 'paper':
        return <PaperPage key={id} model={model} id={id} bank={bank} writer={qrWriter} appUrl={appUrl()} />
      case 'hand-out':
        return <HandOutPage key={id} model={model} keys={keys} id={id} writer={qrWriter} appUrl={appUrl()} saveFile={saveFile} stayAwake={stayAwake} />
      default:
        return <SetPage key={id} model={model} id={id} bank={bank} />
    }
  }
}

/** Where results come in. */
export function drawCollect({ ports }: AppModel) {
  const { clock, shelf } = ports
  const sets = teachModel(ports)
  const model = createCollectModel({
    clock,
    shelf,
    sealing: loadSealing,
    async recallKey() {
      const [stored, sealing] = await Promise.all([shelf().then((opened) => opened.get(KEY)), loadSealing()])
      if (!stored.ok) throw new Error(`The key cannot be read: ${stored.issues[0]?.code}`)
      return sealing.recall(stored.value)
    },
    bringBack: sets.bringBack,
    chime: createChime(),
  })
  const shared = sharedText()
  return ({ handed }: RouteOf<'collect'>) => <CollectPage model={model} teach={sets} reader={reader} handed={handed ?? shared} classHref={(id) => `#/class/${id}`} />
}

/** What another app has shared with this one stands in the query (share_target in the manifest); it is taken out, so that it comes once. */
function sharedText(): string | undefined {
  const { searchParams } = new URL(location.href)
  const parts = ['title', 'text', 'url'].flatMap((name) => searchParams.get(name) ?? [])
  if (parts.length === 0) return undefined
  history.replaceState(history.state, '', `${location.pathname}#/collect`)
  return parts.join('\n')
}
