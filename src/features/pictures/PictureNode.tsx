import type { MasteryCount } from '../../core/stats/mastery.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { MasteryBar } from '../../ui/charts/MasteryBar.tsx'
import { masteryText } from './mastery-text.ts'
import './PictureNode.css'

/** How a node stands to the chosen one. */
export type Tone = 'chosen' | 'cause' | 'effect' | 'near' | 'far'

type PictureNodeProps = {
  readonly id: string
  readonly label: string
  readonly count: MasteryCount
  readonly tone?: Tone | undefined
  readonly place?: Readonly<Record<string, string>> | undefined
  readonly onChoose: (id: string) => void
}

/** The element of a node, to give the focus back to. */
export const nodeId = (id: string): string => `node-${id}`

/** A node of any picture: its name over the strip of its mastery. */
export function PictureNode({ id, label, count, tone, place, onChoose }: PictureNodeProps) {
  const { pictures } = usePageMessages()
  return (
    <button
      type="button"
      class="PictureNode"
      id={nodeId(id)}
      data-tone={tone}
      style={place}
      aria-expanded={tone === 'chosen'}
      aria-label={`${label}. ${masteryText(count, pictures)}`}
      onClick={() => onChoose(id)}
    >
      <span>{label}</span>
      <MasteryBar count={count} />
    </button>
  )
}
