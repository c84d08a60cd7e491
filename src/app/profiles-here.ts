import { createProfilesModel, type ProfilesModel } from '../features/profiles/profiles-model.ts'
import { chooseProfile, currentProfile } from '../platform/current-profile.ts'
import { createProfileRegistry } from '../store/profile-registry.ts'
import { randomId } from '../store/random-id.ts'

/** Who studies in this browser. */
export function profilesHere(): ProfilesModel {
  return createProfilesModel({
    registry: createProfileRegistry(),
    current: currentProfile(),
    choose: chooseProfile,
    randomId,
    restart() {
      location.hash = ''
      location.reload()
    },
  })
}
