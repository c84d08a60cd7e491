import type { Mastery } from '../../core/stats/mastery.ts'

/** A lozenge that fills as an item is learned. The words beside it say the same. */
const SHAPES = {
  new: <path d="M10 2l8 8-8 8-8-8z" stroke-dasharray="2.4 2.4" />,
  learning: <path d="M10 2l8 8-8 8-8-8zM10 8.5v3M8.5 10h3" />,
  young: (
    <>
      <path d="M2 10h16l-8 8z" fill="currentColor" />
      <path d="M10 2l8 8-8 8-8-8z" />
    </>
  ),
  mature: <path d="M10 2l8 8-8 8-8-8z" fill="currentColor" />,
} as const satisfies Record<Mastery, unknown>

export function MasteryMark({ mastery }: { readonly mastery: Mastery }) {
  return (
    <svg class="MasteryMark" data-mastery={mastery} width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" aria-hidden="true">
      {SHAPES[mastery]}
    </svg>
  )
}
