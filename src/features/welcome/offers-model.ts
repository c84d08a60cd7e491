import { signal, type ReadonlySignal } from '@preact/signals'
import type { Language } from '../../core/bank/item.ts'
import type { Install } from '../../core/lib/install.ts'
import type { Shelf } from '../../core/lib/shelf.ts'
import type { SettingName, Settings } from '../../core/log/settings.ts'

/** What a newcomer is offered once a session is behind them, in this order. */
const OFFERS = ['language', 'goal', 'install'] as const
export type Offer = (typeof OFFERS)[number]
const placeOf = (offer: Offer): string => `welcome/${offer}`

export const GOALS = [5, 10, 15, 30]

export type OffersModel = {
  /** undefined while there is nothing to offer */
  readonly current: ReadonlySignal<Offer | undefined>
  readonly install: Install
  /** Brings the next offer that was never made, and remembers that it was made: nobody is asked twice. */
  next(): Promise<void>
  chooseLanguage(language: Language): Promise<void>
  chooseGoal(minutes: number): Promise<void>
  askToInstall(): Promise<void>
}

export type OffersPorts = {
  readonly shelf: () => Promise<Shelf>
  readonly settings: () => Settings
  readonly setSetting: <N extends SettingName>(name: N, value: Settings[N]) => Promise<unknown>
  readonly install: Install
}

export function createOffersModel({ shelf, settings, setSetting, install }: OffersPorts): OffersModel {
  const current = signal<Offer | undefined>(undefined)

  /** Nobody is offered what they have chosen by themselves. */
  const makesSense: Record<Offer, () => boolean> = {
    language: () => settings().language === 'auto',
    goal: () => settings().minutesPerDay === null && settings().exam === null,
    install: () => install.way() !== undefined,
  }

  async function next(): Promise<void> {
    const place = await shelf()
    const made = await place.list('welcome/')
    const known = new Set(made.ok ? made.value.map(([key]) => key) : [])
    const offer = OFFERS.find((one) => !known.has(placeOf(one)) && makesSense[one]())
    const remembered = made.ok && offer !== undefined && (await place.change([[placeOf(offer), true]])).ok
    // Better no offer than the same one every day.
    current.value = remembered ? offer : undefined
  }

  return {
    current,
    install,
    next,
    async chooseLanguage(language) {
      await setSetting('language', language)
      await next()
    },
    async chooseGoal(minutes) {
      await setSetting('minutesPerDay', minutes)
      await next()
    },
    async askToInstall() {
      await install.ask()
      await next()
    },
  }
}
