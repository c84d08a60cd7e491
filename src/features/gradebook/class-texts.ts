import { useMemo } from 'preact/hooks'
import type { GradedPupil } from '../../core/assignments/gradebook.ts'
import { localeOf } from '../../i18n/locale.ts'
import { useApp } from '../../ui/app-context.ts'
import { initialsOf } from './matrix-rows.ts'
import type { GradebookModel } from './gradebook-model.ts'

/** Numbers and moments as the teacher writes them. */
export function useClassTexts() {
  const language = useApp().i18n.language.value
  return useMemo(() => {
    const locale = localeOf(language)
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
    const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
    const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
    return {
      language,
      percent: (share: number) => percent.format(share),
      points: (value: number) => points.format(value),
      /** A coefficient, with a true minus. */
      fine: (value: number) => fine.format(Math.abs(value) < 0.005 ? 0 : value).replace('-', '−'),
      moment: (at: number) => moment.format(at),
    }
  }, [language])
}

export type ClassTexts = ReturnType<typeof useClassTexts>

/** How a pupil is called on the screen. */
export const shownName = (model: GradebookModel, { name }: GradedPupil): string => (model.initials.value ? initialsOf(name) : name)

export const classHref = (id: string): string => `#/class/${id}`
export const pupilHref = (id: string, pupil: string): string => `#/class/${id}/pupil/${encodeURIComponent(pupil)}`
export const itemHref = (id: string, item: number): string => `#/class/${id}/item/${item}`

/** Enough of a hex name to tell two apart at a glance. */
export const shortId = (id: string): string => id.slice(0, 4)
