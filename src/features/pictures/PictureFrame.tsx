import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { usePageMessages } from '../../ui/app-context.ts'
import { Bogolan, type Motif } from '../../ui/Bogolan.tsx'
import { MasteryLegend } from '../../ui/charts/MasteryBar.tsx'
import { NodePanel, type NodeDetail } from './NodePanel.tsx'
import { Switch } from './Switch.tsx'
import { nodeId } from './PictureNode.tsx'
import type { PicturesModel } from './pictures-model.ts'
import type { PictureName } from './picture-names.ts'

/** What the drawing and the table of a picture share: the node that is open, and the way to open one. */
export type Choice = { readonly chosen: string | undefined; readonly choose: (id: string) => void }

type PictureFrameProps = {
  readonly name: PictureName
  readonly motif: Motif
  readonly model: PicturesModel
  readonly detailOf: (id: string) => NodeDetail | undefined
  readonly draw: (choice: Choice) => ComponentChildren
  readonly table: (choice: Choice) => ComponentChildren
  /** Keys of the drawing beyond mastery. */
  readonly legend?: ComponentChildren
}

/** Around each picture: what it shows in a sentence, picture or table, the key, and the panel of the chosen node. */
export function PictureFrame({ name, motif, model, detailOf, draw, table, legend }: PictureFrameProps) {
  const { read, pictures, browse } = usePageMessages()
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const detail = chosen === undefined ? undefined : detailOf(chosen)
  const choice: Choice = { chosen, choose: (id) => setChosen(id === chosen ? undefined : id) }

  useEffect(() => {
    if (chosen !== undefined) document.getElementById(nodeId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function close() {
    if (chosen !== undefined) document.getElementById(nodeId(chosen))?.focus({ preventScroll: true })
    setChosen(undefined)
  }

  return (
    <article class="PictureFrame" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header class="PictureFrame-head">
        <Bogolan motif={motif} />
        <h1>{read.pictureNames[name]}</h1>
        <p>{pictures.leads[name]}</p>
        <Switch label={pictures.showAs} value={view} onChange={setView} options={[{ value: 'picture', name: pictures.picture }, { value: 'table', name: pictures.table }]} />
      </header>
      {view === 'picture' && (
        <div class="PictureFrame-keys">
          <MasteryLegend title={pictures.legend} names={browse.masteries} />
          {legend}
        </div>
      )}
      {view === 'picture' ? draw(choice) : table(choice)}
      {detail !== undefined && <NodePanel key={chosen} model={model} detail={detail} onChoose={setChosen} onClose={close} />}
    </article>
  )
}
