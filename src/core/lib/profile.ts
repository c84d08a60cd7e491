/** One of several learners who share a browser. Each has a log, a shelf and a second basket of their own. */
export type Profile = {
  /** Names the stores; empty for the learner who was here before there were others. */
  readonly id: string
  /** What people call the learner; empty where nobody asked yet. */
  readonly name: string
  /** Index into the colours of profiles. */
  readonly colour: number
}

export const FIRST_PROFILE: Profile = { id: '', name: '', colour: 0 }
export const PROFILE_COLOURS = 6
export const MAX_PROFILE_NAME = 40

const ID = /^\w{0,40}$/

/** @returns the profile built anew from JSON of unknown origin; undefined where it is none */
export function readProfile(json: unknown): Profile | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const { id, name, colour } = json as Readonly<Record<string, unknown>>
  const isSound = typeof id === 'string' && ID.test(id) && typeof name === 'string' && name.length <= MAX_PROFILE_NAME && Number.isInteger(colour)
  return isSound ? { id, name, colour: Math.abs(colour as number) % PROFILE_COLOURS } : undefined
}
