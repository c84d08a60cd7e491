/**
 * What a listing says, but for what was changed or removed while it was on its way: that is
 * newer and stays as it is. Values are told apart by identity, so a change puts a new one
 * in the place of the old.
 * @param before what was known when the listing was asked for
 * @param now what is known when it comes
 */
export function mergeListing<T extends object>(listed: readonly T[], before: readonly T[], now: readonly T[], idOf: (value: T) => string): readonly T[] {
  const present = new Set(now.map(idOf))
  const changed = now.filter((value) => !before.includes(value))
  const newer = new Set([...changed, ...before.filter((value) => !present.has(idOf(value)))].map(idOf))
  return [...changed, ...listed.filter((value) => !newer.has(idOf(value)))]
}
