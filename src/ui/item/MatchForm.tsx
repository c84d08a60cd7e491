import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../Icon.tsx'
import { useMessages } from '../app-context.ts'
import { LETTERS, type AnswerFormProps, type ItemOf } from './answer-form.ts'
import './MatchForm.css'

const NOTHING = -1

/** Pairs are made by picking a left, then its right; after a pick the next empty left is up. A filled left is emptied by picking it again. */
export function MatchForm({ item, shown, draft, judgement, onDraft }: AnswerFormProps<ItemOf<'match'>>) {
  const messages = useMessages().item
  const rights = draft?.kind === 'match' ? draft.rights : item.pairs.map(() => NOTHING)
  const [wanted, want] = useState(0)
  const firstEmpty = rights.indexOf(NOTHING)
  const current = rights[wanted] === NOTHING ? wanted : firstEmpty
  const rightText = (index: number) => item.pairs[index]?.right ?? ''

  // What was picked is gone from the choice, and the focus with it: the next to choose from takes it, or the pair when all are made.
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (draft !== undefined && document.activeElement === document.body) form.current?.querySelector<HTMLElement>('.MatchForm-right, .MatchForm-left')?.focus()
  }, [draft])

  function put(left: number, right: number) {
    onDraft({ kind: 'match', rights: rights.map((old, at) => (at === left ? right : old)) })
  }

  return (
    <div class="MatchForm" ref={form}>
      <ul role="list" class="MatchForm-lefts">
        {item.pairs.map((pair, left) => {
          const right = rights[left] ?? NOTHING
          if (judgement) {
            const isRight = right === left
            return (
              <li key={left} class="MatchForm-left" data-outcome={isRight ? 'right' : 'wrong'}>
                <Icon name={isRight ? 'right' : 'wrong'} />
                <span>
                  <b>{pair.left}</b>
                  {!isRight && right !== NOTHING && (
                    <del>
                      {rightText(right)}
                      <span class="visually-hidden"> ({messages.optionPicked})</span>
                    </del>
                  )}
                  <span>
                    {pair.right}
                    <span class="visually-hidden"> ({messages.optionRight})</span>
                  </span>
                </span>
              </li>
            )
          }
          return (
            <li key={left}>
              <button
                type="button"
                class="MatchForm-left"
                aria-pressed={left === current}
                onClick={() => {
                  if (right !== NOTHING) put(left, NOTHING)
                  want(left)
                }}
              >
                <span>
                  <b>{pair.left}</b>
                  <span data-empty={right === NOTHING || undefined}>{right === NOTHING ? messages.choosePair : rightText(right)}</span>
                </span>
                {right !== NOTHING && <Icon name="close" />}
              </button>
            </li>
          )
        })}
      </ul>
      {!judgement && firstEmpty !== NOTHING && (
        <div class="MatchForm-rights" role="group" aria-label={messages.chooseFor(item.pairs[current]?.left ?? '')}>
          <p aria-hidden="true">{messages.chooseFor(item.pairs[current]?.left ?? '')}</p>
          {shown.map((right, place) =>
            rights.includes(right) ? null : (
              <button key={right} type="button" class="MatchForm-right" data-letter={LETTERS[place]} onClick={() => put(current, right)}>
                <span aria-hidden="true">{LETTERS[place]}</span>
                {rightText(right)}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  )
}
