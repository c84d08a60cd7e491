/**
 * Round numbers to write at an axis from 0: whole steps of 1, 2 or 5 times a power of ten.
 * @param most how many steps at most, at least 1
 * @returns ascending, from 0 to the first that reaches `highest`
 */
export function ticksTo(highest: number, most: number): readonly number[] {
  const least = Math.max(highest, 1) / most
  const power = 10 ** Math.floor(Math.log10(least))
  const step = Math.max([1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= least * (1 - 1e-9)) ?? power, 1)
  return Array.from({ length: Math.ceil(Math.max(highest, 1) / step - 1e-9) + 1 }, (_, i) => i * step)
}
