/** The four sorts of relation that a line can show. */
export const BONDS = ['against', 'with', 'between', 'part'] as const
export type Bond = (typeof BONDS)[number]

/** The bond of every kind of relation that the bank's cast names. */
const BOND_OF: Readonly<Record<string, Bond>> = {
  opposes: 'against',
  overthrows: 'against',
  fights: 'against',
  suspends: 'against',
  supports: 'with',
  assists: 'with',
  mediates: 'between',
  leads: 'part',
  'member-of': 'part',
  'belongs-to': 'part',
}

/** The look of a relation's line. */
export function bondOf(kind: string): Bond {
  const bond = BOND_OF[kind]
  if (bond === undefined) throw new Error(`Inconsistent: no line for relations of the kind ${kind}`)
  return bond
}
