import { useMemo } from 'preact/hooks'
import { ProfileSwitch } from '../features/profiles/ProfileSwitch.tsx'
import { PageWords } from '../ui/PageWords.tsx'
import { profilesHere } from './profiles-here.ts'

/** The learner's mark on the start page. */
export function WhoStudies() {
  const model = useMemo(profilesHere, [])
  return (
    <PageWords>
      <ProfileSwitch model={model} />
    </PageWords>
  )
}
