/** A line from one node to another, by id. */
export type Link = { readonly from: string; readonly to: string }

/** What leads to a node and what it leads to, over any number of links. */
export type Reach = { readonly causes: ReadonlySet<string>; readonly effects: ReadonlySet<string> }

export function reach(links: readonly Link[], id: string): Reach {
  return {
    causes: follow(id, (node) => links.filter(({ to }) => to === node).map(({ from }) => from)),
    effects: follow(id, (node) => links.filter(({ from }) => from === node).map(({ to }) => to)),
  }
}

function follow(start: string, next: (node: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [start]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const reached of next(node)) {
      if (reached === start || found.has(reached)) continue
      found.add(reached)
      open.push(reached)
    }
  }
  return found
}

/**
 * Nodes in rows of at most `perRow`: every band begins below the band before it, and within a
 * band a node stands below all that lead to it (list scheduling in the order given).
 * @param bands the nodes of each band, in the order to prefer
 */
export function rows(bands: readonly (readonly string[])[], links: readonly Link[], perRow: number): readonly (readonly string[])[] {
  return bands.flatMap((band) => {
    const placed: string[][] = []
    let rest = [...band]
    while (rest.length > 0) {
      const ready = rest.filter((node) => !links.some(({ from, to }) => to === node && rest.includes(from)))
      if (ready.length === 0) throw new Error(`Inconsistent: ${rest.join(', ')} lead to each other in a ring`)
      const row = ready.slice(0, perRow)
      placed.push(row)
      rest = rest.filter((node) => !row.includes(node))
    }
    return placed
  })
}
