import { useCallback } from 'preact/hooks'
import { useApp } from '../../ui/app-context.ts'
import { useLoaded } from '../../ui/lazy.tsx'
import type { BrowseModel } from './browse-model.ts'
import { percentText, shortDayText } from './dates.ts'

/** How one memory rose and faded; drawn once its code and the answers have come, and not missed where they cannot. */
export function FadingCurve({ model, item }: { readonly model: BrowseModel; readonly item: string }) {
  const language = useApp().i18n.language.value
  const loaded = useLoaded(
    useCallback(async () => {
      const [{ ForgettingCurve }, curve] = await Promise.all([import('../../ui/charts/ForgettingCurve.tsx'), model.curveOf(item)])
      return { ForgettingCurve, curve }
    }, [model, item]),
  )
  if (loaded.kind !== 'ready' || loaded.value.curve === undefined) return null
  const { ForgettingCurve, curve } = loaded.value
  return (
    <div class="FadingCurve">
      <ForgettingCurve curve={curve} dateText={(day) => shortDayText(day, language)} percent={(share) => percentText(share, language)} />
    </div>
  )
}
