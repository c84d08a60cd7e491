import type { Pictures } from '../../core/bank/pictures.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { MasteryWeaves } from '../../ui/charts/MasteryBar.tsx'
import { CastPicture } from './CastPicture.tsx'
import { CausesPicture } from './CausesPicture.tsx'
import { TimelinePicture } from './TimelinePicture.tsx'
import { UpheavalsPicture } from './UpheavalsPicture.tsx'
import { PICTURES, type PictureName } from './picture-names.ts'
import type { PicturesModel } from './pictures-model.ts'
import './PicturesPage.css'

type PicturesPageProps = { readonly model: PicturesModel; readonly picture: PictureName }

/** The four pictures to study from; the address says which. */
export function PicturesPage({ model, picture }: PicturesPageProps) {
  const { shell, pictures } = usePageMessages()
  const state = model.state.value
  return (
    <Page class="PicturesPage">
      <nav class="PicturesPage-tabs" aria-label={pictures.choose}>
        {PICTURES.map((name) => (
          <a key={name} href={`#/picture/${name}`} aria-current={name === picture ? 'page' : undefined}>
            {pictures.tabs[name]}
          </a>
        ))}
      </nav>
      <MasteryWeaves />
      {state.kind === 'loading' && <p>{shell.loading}</p>}
      {state.kind === 'failed' && <LoadFailed onRetry={model.reload} />}
      {state.kind === 'ready' && <Picture key={picture} name={picture} model={model} pictures={state.value} />}
    </Page>
  )
}

function Picture({ name, model, pictures }: { readonly name: PictureName; readonly model: PicturesModel; readonly pictures: Pictures }) {
  switch (name) {
    case 'timeline':
      return <TimelinePicture model={model} events={pictures.timeline} />
    case 'cast':
      return <CastPicture model={model} {...pictures.cast} />
    case 'causes':
      return <CausesPicture model={model} {...pictures.causes} />
    case 'upheavals':
      return <UpheavalsPicture model={model} aspects={pictures.upheavals} />
  }
}
