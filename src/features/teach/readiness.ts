import type { TeachSet } from './teach-shelf.ts'

export type Need = 'needsTitle' | 'needsTeacher' | 'needsItems' | 'needsTime'

/** What a set lacks before it can go out. */
export function missingOf({ title, teacher, items, settings: { opens, due } }: TeachSet): readonly Need[] {
  const needs = { needsTitle: title.trim() === '', needsTeacher: teacher.trim() === '', needsItems: items.length === 0, needsTime: opens !== null && due !== null && due <= opens }
  return (Object.keys(needs) as Need[]).filter((need) => needs[need])
}

/** Whether pupils who have the set see something else than what stands here. */
export function hasChanged({ handedOut, ...set }: TeachSet): boolean {
  if (handedOut === undefined) return false
  const seen = ({ title, className, instructions, teacher, settings, items }: Pick<TeachSet, 'title' | 'className' | 'instructions' | 'teacher' | 'settings' | 'items'>): string => {
    const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify([title.trim(), className.trim(), instructions.trim(), teacher.trim(), sorted, items])
  }
  return seen(set) !== seen(handedOut)
}
