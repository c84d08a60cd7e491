import { Icon } from '../../ui/Icon.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { RunPlace } from './quiz-run.ts'

type PlaceGridProps = { readonly places: readonly RunPlace[]; readonly current: number; readonly onGo: (place: number) => void }

/** All questions as numbered buttons, each with where it stands: told by its frame and a mark, not by colour alone. */
export function PlaceGrid({ places, current, onGo }: PlaceGridProps) {
  const { quiz } = usePageMessages()
  return (
    <ol class="PlaceGrid" role="list">
      {places.map(({ state, flagged }, place) => {
        const label = quiz.placeLabel(place + 1, quiz.states[state])
        return (
          <li key={place}>
            <button
              type="button"
              data-state={state}
              aria-label={flagged ? quiz.placeFlagged(label) : label}
              aria-current={place === current ? 'step' : undefined}
              onClick={() => onGo(place)}
            >
              {place + 1}
              {state === 'answered' && <Icon name="right" />}
              {state === 'unreadable' && <Icon name="warning" />}
              {flagged && (
                <span class="PlaceGrid-flag">
                  <Icon name="flag" />
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
