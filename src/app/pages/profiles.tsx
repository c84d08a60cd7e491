import { ProfilesPage } from '../../features/profiles/ProfilesPage.tsx'
import { profilesHere } from '../profiles-here.ts'

export function drawProfiles() {
  const model = profilesHere()
  return () => <ProfilesPage model={model} />
}
