import { readProfile, type Profile } from '../core/lib/profile.ts'

/**
 * Who studies here now. Read before anything is opened, so it lies where reading takes no
 * time; it is a pointer and no more: without it the first learner's log opens.
 */
const KEY = 'rappel-profile'

type Storage = Pick<typeof localStorage, 'getItem' | 'setItem'>

/** @returns undefined while nobody has made a second profile */
export function currentProfile(storage: () => Storage = () => localStorage): Profile | undefined {
  try {
    const text = storage().getItem(KEY)
    return text === null ? undefined : readProfile(JSON.parse(text))
  } catch {
    // storage is closed to this page, or holds something else: the first learner's log opens
    return undefined
  }
}

/** @returns whether the browser keeps the choice */
export function chooseProfile(profile: Profile, storage: () => Storage = () => localStorage): boolean {
  try {
    storage().setItem(KEY, JSON.stringify(profile))
    return true
  } catch (error) {
    console.warn('The browser does not keep who studies here:', error)
    return false
  }
}
