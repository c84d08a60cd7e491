import './Bogolan.css'

/**
 * A band in the manner of bogolan cloth: a row of chevrons, lozenges, crosses or combs, repeated
 * by an SVG pattern. Decoration only, hidden from screen readers, coloured by the text colour.
 */
const MOTIFS = {
  chevron: <path d="M0 20L12 6l12 14M0 12L12 -2l12 14" />,
  lozenge: (
    <>
      <path d="M12 2l9 10-9 10L3 12z" />
      <path d="M12 9.5v5M9.5 12h5" />
    </>
  ),
  cross: <path d="M12 5v14M5 12h14M5 7v-2h2M17 5h2v2M19 17v2h-2M7 19H5v-2" />,
  comb: <path d="M4 4v16M10 4v10M16 4v16M22 4v10" />,
} as const

export type Motif = keyof typeof MOTIFS

export function Bogolan({ motif }: { readonly motif: Motif }) {
  const id = `bogolan-${motif}`
  return (
    <svg class="Bogolan" height="24" width="100%" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="24" height="24" patternUnits="userSpaceOnUse" fill="none" stroke="currentColor" stroke-width="1.75">
          {MOTIFS[motif]}
        </pattern>
      </defs>
      <rect width="100%" height="24" fill={`url(#${id})`} />
    </svg>
  )
}
