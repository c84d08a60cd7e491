import { useEffect, useId, useState } from 'preact/hooks'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { localeOf } from '../../i18n/locale.ts'
import type { SettingsModel } from './settings-model.ts'

const LOWEST = 80
const HIGHEST = 95
/** A wait that learners know from experience: about a month. */
const EXAMPLE_DAYS = 30

/** The desired retention in percent, with what it costs and what it brings while the thumb is still moving. */
export function RetentionSlider({ model }: { readonly model: SettingsModel }) {
  const { settings } = usePageMessages()
  const language = useApp().i18n.language.value
  const id = useId()
  const kept = Math.round(model.settings.value.desiredRetention * 100)
  const failure = model.failure.value
  const [percent, setPercent] = useState(kept)
  // what was not kept does not stay on the screen
  useEffect(() => setPercent(kept), [kept, failure])

  const wait = model.waitAt(percent / 100, EXAMPLE_DAYS)
  const shown = new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(percent / 100)
  return (
    <div class="RetentionSlider">
      <label for={`${id}-control`}>{settings.entries.retention.label}</label>
      <output for={`${id}-control`}>{settings.retentionValue(shown)}</output>
      <input
        id={`${id}-control`}
        type="range"
        min={LOWEST}
        max={HIGHEST}
        step={1}
        value={percent}
        aria-valuetext={settings.retentionValue(shown)}
        aria-describedby={id}
        onInput={(event) => setPercent(Number(event.currentTarget.value))}
        onChange={(event) => void model.set('desiredRetention', Number(event.currentTarget.value) / 100)}
      />
      <p class="RetentionSlider-ends" aria-hidden="true">
        <span>{settings.retentionLess}</span>
        <span>{settings.retentionMore}</span>
      </p>
      <p id={id}>
        {settings.retentionHint(Math.round(100 / (100 - percent)))} {wait === EXAMPLE_DAYS ? settings.retentionUsual : settings.retentionWait(EXAMPLE_DAYS, wait)}
      </p>
    </div>
  )
}
