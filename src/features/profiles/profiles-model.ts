import { signal, type ReadonlySignal } from '@preact/signals'
import { FIRST_PROFILE, MAX_PROFILE_NAME, PROFILE_COLOURS, type Profile } from '../../core/lib/profile.ts'
import type { ProfileRegistry } from '../../core/lib/profile-registry.ts'
import type { Result } from '../../core/lib/result.ts'
import type { StoreIssue, StoreIssueCode } from '../../core/lib/store-issue.ts'

export type ProfilesModel = {
  /** Everybody who studies here, the first learner first; undefined until they are known. */
  readonly profiles: ReadonlySignal<readonly Profile[] | undefined>
  readonly current: Profile
  readonly failure: ReadonlySignal<StoreIssueCode | undefined>
  load(): Promise<void>
  /** Makes a profile and lets it study. A name of nothing but spaces is none. */
  add(name: string): Promise<void>
  /** Keeps another name or colour. */
  change(profile: Profile): Promise<void>
  /** Another learner takes the device: the app starts anew with their data. */
  switchTo(profile: Profile): void
  /** Deletes a profile that is not the present one, with all its data. */
  remove(profile: Profile): Promise<void>
  close(): void
}

type ProfilesPorts = {
  readonly registry: ProfileRegistry
  /** undefined while nobody has made a second profile */
  readonly current: Profile | undefined
  /** @returns whether the browser keeps the choice */
  readonly choose: (profile: Profile) => boolean
  readonly randomId: () => string
  readonly restart: () => void
}

export function createProfilesModel({ registry, current = FIRST_PROFILE, choose, randomId, restart }: ProfilesPorts): ProfilesModel {
  const profiles = signal<readonly Profile[] | undefined>(undefined)
  const failure = signal<StoreIssueCode | undefined>(undefined)
  let latest = 0

  function tell(result: Result<unknown, StoreIssue>): boolean {
    failure.value = result.ok ? undefined : (result.issues[0]?.code ?? 'store-failed')
    return result.ok
  }

  async function load() {
    const turn = (latest += 1)
    const listed = await registry.list()
    // A listing that comes later than the next one is the older of the two.
    if (turn !== latest || !tell(listed) || !listed.ok) return
    const known = new Map([FIRST_PROFILE, current, ...listed.value].map((profile) => [profile.id, profile]))
    profiles.value = [...known.values()]
  }

  async function keep(profile: Profile): Promise<boolean> {
    if (!tell(await registry.keep(profile))) return false
    if (profile.id === current.id) choose(profile)
    await load()
    return true
  }

  function switchTo(profile: Profile) {
    // Where the browser does not keep the choice, starting anew would only come back here.
    if (choose(profile)) restart()
    else failure.value = 'store-unavailable'
  }

  return {
    profiles,
    current,
    failure,
    load,
    async add(name) {
      const profile: Profile = { id: randomId(), name: tidy(name), colour: (profiles.peek()?.length ?? 1) % PROFILE_COLOURS }
      if (profile.name !== '' && (await keep(profile))) switchTo(profile)
    },
    change: async (profile) => void (await keep({ ...profile, name: tidy(profile.name) })),
    switchTo,
    async remove({ id }) {
      if (id !== current.id && id !== FIRST_PROFILE.id && tell(await registry.remove(id))) await load()
    },
    close: registry.close,
  }
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ').slice(0, MAX_PROFILE_NAME)
}
