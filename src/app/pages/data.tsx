import { FIRST_PROFILE } from '../../core/lib/profile.ts'
import { DataPage } from '../../features/data/DataPage.tsx'
import { createDataModel } from '../../features/data/data-model.ts'
import { chooseProfile, currentProfile } from '../../platform/current-profile.ts'
import { canPack, packText, unpackText } from '../../platform/pack.ts'
import { bytesUsed, persistence, requestPersistence } from '../../platform/persistence.ts'
import { createReminders } from '../../platform/reminders.ts'
import { isBasketThere } from '../../store/basket-seen.ts'
import { createProfileRegistry } from '../../store/profile-registry.ts'
import { storesOf } from '../../store/profile-stores.ts'
import type { AppModel } from '../app-model.ts'

export function drawData({ ports: { clock, learner, saveFile, shelf } }: AppModel) {
  const profile = currentProfile()
  const id = profile?.id ?? FIRST_PROFILE.id
  const model = createDataModel({
    clock,
    shelf,
    state: learner.state,
    everything: learner.everything,
    bringBack: learner.bringBack,
    saveFile,
    isKept: () => persistence(),
    askToKeep: () => requestPersistence(),
    bytesUsed: () => bytesUsed(),
    hasSecondPlace: () => isBasketThere(storesOf(id).basket),
    pack: canPack() ? packText : undefined,
    unpack: unpackText,
    qrWriter: async () => (await import('../../platform/qr-write.ts')).qrWriter,
    qrReader: async () => (await import('../../platform/qr-read.ts')).createQrReader(),
    async deleteAll() {
      const deleted = await createProfileRegistry().remove(id)
      if (!deleted.ok) return deleted
      await createReminders().forget()
      // Whoever is left studies on; the first learner, if it was that one, begins anew without a name.
      if (profile !== undefined) chooseProfile(FIRST_PROFILE)
      location.hash = ''
      location.reload()
      return deleted
    },
  })
  return () => <DataPage model={model} />
}
