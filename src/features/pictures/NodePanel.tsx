import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { MasteryBar } from '../../ui/charts/MasteryBar.tsx'
import { masteryText } from './mastery-text.ts'
import type { PicturesModel } from './pictures-model.ts'
import './NodePanel.css'

/** A line about another node; `target` opens that node. */
export type NodeLine = { readonly text: string; readonly target: string }

export type NodeDetail = {
  readonly title: string
  /** Where it belongs: a date, a side, a stage. */
  readonly kicker?: string
  readonly texts: readonly string[]
  readonly facts: readonly string[]
  readonly source: readonly string[]
  readonly lists?: readonly { readonly heading: string; readonly lines: readonly NodeLine[] }[]
}

type NodePanelProps = {
  readonly model: PicturesModel
  readonly detail: NodeDetail
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** The chosen node, told in words, with the ways on. It stands at the lower edge of the screen, so that the picture stays in sight. */
export function NodePanel({ model, detail, onChoose, onClose }: NodePanelProps) {
  const { shell, pictures } = usePageMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const count = model.masteryOf(detail.facts)
  const paragraph = detail.source.map((name) => model.paragraphHref(name)).find((href) => href !== undefined)

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <section class="NodePanel" aria-labelledby="panel-title">
      <header>
        <div>
          {detail.kicker !== undefined && <p class="NodePanel-kicker">{detail.kicker}</p>}
          <h2 id="panel-title" tabIndex={-1} ref={heading}>
            {detail.title}
          </h2>
        </div>
        <Button look="plain" aria-label={shell.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <div class="NodePanel-body">
        <div>
          {detail.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <div class="NodePanel-mastery">
            <MasteryBar count={count} />
            <p>{masteryText(count, pictures)}</p>
          </div>
        </div>
        {detail.lists?.map(({ heading: name, lines }) => (
          <div key={name}>
            <h3>{name}</h3>
            <ul role="list" class="NodePanel-lines">
              {lines.map(({ text, target }) => (
                <li key={text}>
                  <button type="button" class="NodePanel-line" onClick={() => onChoose(target)}>
                    {text}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <footer>
        {count.all > 0 && (
          <a class="Button" data-look="strong" href={`#/study/facts/${detail.facts.join(',')}`}>
            {pictures.study}
          </a>
        )}
        {paragraph !== undefined && (
          <a class="Button" href={paragraph}>
            {pictures.readParagraph}
          </a>
        )}
      </footer>
    </section>
  )
}
