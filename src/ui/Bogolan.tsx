import './Bogolan.css'

/**
 * Bands in the manner of bogolan cloth: rows of chevrons, lozenges, crosses or combs, each
 * repeated by an SVG pattern. Decoration only, hidden from screen readers.
 */
const MOTIFS = {
  chevron: <path d="M0 21L12 9l12 12M0 13L12 1l12 12" />,
  lozenge: <path d="M12 2.5l9.5 9.5-9.5 9.5L2.5 12zM12 8.5l3.5 3.5-3.5 3.5L8.5 12z" />,
  cross: <path d="M12 6v12M6 12h12M3 3h2M19 3h2M3 21h2M19 21h2" />,
  comb: <path d="M3 3v18M9 3v10M15 3v18M21 3v10" />,
} as const

export type Motif = keyof typeof MOTIFS

export function Bogolan({ motif }: { readonly motif: Motif }) {
  const id = `bogolan-${motif}`
  return (
    <svg class="Bogolan" height="24" width="100%" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="24" height="24" patternUnits="userSpaceOnUse" fill="none" stroke="currentColor" stroke-width="2">
          {MOTIFS[motif]}
        </pattern>
      </defs>
      <rect width="100%" height="24" fill={`url(#${id})`} />
    </svg>
  )
}

/** A strip of cloth: three bands, woven one above the other. */
export function Cloth() {
  return (
    <div class="Cloth" aria-hidden="true">
      <Bogolan motif="chevron" />
      <Bogolan motif="lozenge" />
      <Bogolan motif="comb" />
    </div>
  )
}
