import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { KeyModel } from './key-model.ts'
import type { TeachModel } from './teach-model.ts'
import './TeachPage.css'

/** A teacher's sets, the key, and the way to the results. */
export function TeachPage({ model, keys }: { readonly model: TeachModel; readonly keys: KeyModel }) {
  const { teach, shell } = usePageMessages()
  useEffect(() => {
    void model.load()
    void keys.load()
  }, [model, keys])
  const failure = model.failure.value
  const key = keys.state.value

  async function begin() {
    const id = await model.create()
    if (id !== undefined) location.hash = `#/teach/${id}`
  }

  return (
    <Page class="TeachPage">
      <header>
        <Bogolan motif="cross" />
        <h1>{teach.title}</h1>
        <p>{teach.lead}</p>
      </header>
      {failure !== undefined && <Notice tone="wrong" text={shell.problem[failure]} />}
      {model.phase.value === 'load-failed' && <LoadFailed onRetry={() => void model.load()} />}
      <Button look="strong" wide disabled={model.phase.value !== 'ready'} onClick={() => void begin()}>
        {teach.newSet}
      </Button>
      <section>
        <h2>{teach.mySets}</h2>
        {model.phase.value === 'ready' && model.sets.value.length === 0 && <p class="TeachPage-quiet">{teach.noSets}</p>}
        <ul role="list" class="TeachPage-ways">
          {model.sets.value.map(({ id, title, className, items, handedOut }) => (
            <li key={id}>
              <Way href={`#/teach/${id}`} name={<bdi>{title || teach.untitled}</bdi>}>
                {[className, teach.questions(items.length), handedOut === undefined ? teach.draft : teach.handedOut].filter(Boolean).join(' · ')}
              </Way>
            </li>
          ))}
        </ul>
      </section>
      <ul role="list" class="TeachPage-ways">
        <li>
          <Way href="#/collect" name={teach.collectLink}>
            {teach.collectText}
          </Way>
        </li>
        <li>
          <Way href="#/teach/keys" name={teach.keyLink}>
            {key.kind === 'kept' ? key.words.join(' ') : key.kind === 'none' ? teach.keyNone : ''}
          </Way>
        </li>
      </ul>
    </Page>
  )
}

function Way({ href, name, children }: { readonly href: string; readonly name: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <a href={href}>
      <span>
        {name}
        <small>{children}</small>
      </span>
      <Icon name="next" />
    </a>
  )
}

/** The way back to where a page was opened from. */
export function WayBack({ href, name }: { readonly href: string; readonly name: string }) {
  return (
    <a class="WayBack" href={href}>
      <Icon name="back" />
      {name}
    </a>
  )
}
