import { useState } from 'preact/hooks'
import { MAX_ITEMS } from '../../core/assignments/assignment.ts'
import { TOPICS, type ItemHead } from '../../core/bank/item.ts'
import type { LeakPair } from '../../core/bank/question-bank.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { NumberField } from './fields.tsx'
import { drawBlueprint, type Blueprint } from './picking.ts'

type DrawBoxProps = {
  /** What may be drawn. */
  readonly from: readonly ItemHead[]
  readonly chosen: readonly ItemHead[]
  readonly leaks: readonly LeakPair[]
  readonly randomSeed: () => number
  readonly onDraw: (numbers: readonly number[]) => void
}

/** A blueprint: so many questions of each topic, picked by chance. */
export function DrawBox({ from, chosen, leaks, randomSeed, onDraw }: DrawBoxProps) {
  const { teach, study } = usePageMessages()
  const [blueprint, plan] = useState<Blueprint>({ figures: 5, dates: 5, actors: 5, causes: 5 })
  const [drawn, tell] = useState<string | undefined>(undefined)
  const wanted = TOPICS.reduce((sum, topic) => sum + blueprint[topic], 0)

  function draw() {
    const numbers = drawBlueprint(from, chosen, blueprint, { leaks, seed: randomSeed() })
    tell(teach.drawn(numbers.length, wanted))
    onDraw(numbers)
  }

  return (
    <details class="DrawBox">
      <summary>{teach.drawTitle}</summary>
      <p class="TeachPage-quiet">{teach.drawText}</p>
      <div class="TeachPage-topics">
        {TOPICS.map((topic) => (
          <NumberField key={topic} label={study.topics[topic]} value={blueprint[topic]} min={0} max={MAX_ITEMS} empty="0" onWrite={(count) => plan((before) => ({ ...before, [topic]: count ?? 0 }))} />
        ))}
      </div>
      <Button disabled={wanted === 0} onClick={draw}>
        {teach.draw}
      </Button>
      <p role="status">{drawn}</p>
    </details>
  )
}
