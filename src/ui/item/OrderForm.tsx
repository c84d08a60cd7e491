import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { useMessages } from '../app-context.ts'
import type { AnswerFormProps, ItemOf } from './answer-form.ts'
import { useDragOrder } from './use-drag-order.ts'
import './OrderForm.css'

/** A list to put in order: by dragging a row, or with the two buttons of each row. */
export function OrderForm({ item, shown, draft, judgement, onDraft }: AnswerFormProps<ItemOf<'order'>>) {
  const messages = useMessages().item
  const [announcement, announce] = useState('')
  const steps = draft?.kind === 'order' ? draft.steps : shown
  const textOf = (index: number) => item.steps[index]?.text ?? ''

  function move(from: number, to: number) {
    const step = steps[from]
    if (step === undefined || to < 0 || to >= steps.length) return
    const rest = steps.filter((_, place) => place !== from)
    onDraft({ kind: 'order', steps: [...rest.slice(0, to), step, ...rest.slice(to)] })
    announce(messages.moved(textOf(step), to + 1, steps.length))
  }

  const drag = useDragOrder(move)

  // A row that is moved is put anew into the page and loses the focus; at either end its button is off and the other takes it.
  const pressed = useRef<{ readonly step: number; readonly way: 'up' | 'down' } | undefined>(undefined)
  useLayoutEffect(() => {
    if (pressed.current === undefined) return
    const { step, way } = pressed.current
    pressed.current = undefined
    const [up, down] = drag.list.current?.children[steps.indexOf(step)]?.querySelectorAll('button') ?? []
    const [same, other] = way === 'up' ? [up, down] : [down, up]
    ;(same?.disabled ? other : same)?.focus()
  }, [steps, drag.list])

  function press(place: number, way: 'up' | 'down') {
    const step = steps[place]
    if (step !== undefined) pressed.current = { step, way }
    move(place, way === 'up' ? place - 1 : place + 1)
  }

  return (
    <>
      <ol class="OrderForm" role="list" ref={drag.list}>
        {steps.map((step, place) => (
          <li key={step} class="OrderForm-row" data-outcome={judgement && (step === place ? 'right' : 'wrong')} data-dragged={drag.dragged === place || undefined}>
            {judgement ? (
              <Icon name={step === place ? 'right' : 'wrong'} />
            ) : (
              <span class="OrderForm-grip" onPointerDown={(event) => drag.start(event, place)}>
                <Icon name="grip" />
              </span>
            )}
            <span class="OrderForm-text">
              {textOf(step)}
              {judgement && <span class="visually-hidden"> ({messages[step === place ? 'right' : 'wrong']})</span>}
            </span>
            {!judgement && (
              <>
                <Button look="plain" aria-label={messages.moveUp(textOf(step))} disabled={place === 0} onClick={() => press(place, 'up')}>
                  <Icon name="up" />
                </Button>
                <Button look="plain" aria-label={messages.moveDown(textOf(step))} disabled={place === steps.length - 1} onClick={() => press(place, 'down')}>
                  <Icon name="down" />
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  )
}
