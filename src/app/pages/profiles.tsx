import { ProfilesPage } from '../../features/profiles/ProfilesPage.tsx'
import { createProfilesModel } from '../../features/profiles/profiles-model.ts'
import { chooseProfile, currentProfile } from '../../platform/current-profile.ts'
import { createProfileRegistry } from '../../store/profile-registry.ts'
import { randomId } from '../../store/random-id.ts'

export function drawProfiles() {
  const model = createProfilesModel({
    registry: createProfileRegistry(),
    current: currentProfile(),
    choose: chooseProfile,
    randomId,
    restart() {
      location.hash = ''
      location.reload()
    },
  })
  return () => <ProfilesPage model={model} />
}
