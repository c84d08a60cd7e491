import type { Language } from '../../core/bank/item.ts'
import type { EpochMs } from '../../core/lib/time.ts'
import { localeOf } from '../../i18n/locale.ts'

/** Day and time where the learner is now. */
export function momentText(at: EpochMs, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
