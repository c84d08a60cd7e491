import { Bogolan } from '../../ui/Bogolan.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { localeOf } from '../../i18n/locale.ts'
import { ComfortGroup } from './ComfortGroup.tsx'
import { DataSection } from './DataSection.tsx'
import { HowAsked } from './HowAsked.tsx'
import { RetentionSlider } from './RetentionSlider.tsx'
import { Choice, NumberSelect, SettingsGroup } from './controls.tsx'
import type { SettingsModel } from './settings-model.ts'
import './SettingsPage.css'

const NEW_PER_DAY = [0, 3, 5, 10, 15, 20, 30, 50]
const MINUTES_PER_DAY = [null, 5, 10, 15, 20, 30, 45, 60, 90]
const DAY_STARTS = Array.from({ length: 24 }, (_, hour) => hour * 60)

export function SettingsPage({ model }: { readonly model: SettingsModel }) {
  const { settings, shell } = usePageMessages()
  const language = useApp().i18n.language.value
  const { language: chosen, theme, newPerDay, minutesPerDay, rolloverMinutes } = model.settings.value
  const failure = model.failure.value
  const { languages, themes } = settings
  return (
    <main class="SettingsPage" id="content">
      <header>
        <Bogolan motif="comb" />
        <h1>{settings.title}</h1>
        <p>{settings.lead}</p>
      </header>
      {failure !== undefined && (
        <Notice tone="wrong" title={settings.failedTitle} text={shell.problem[failure.code]}>
          <Button look="strong" onClick={() => void model.retry()}>
            {shell.retry}
          </Button>
        </Notice>
      )}

      <Choice
        legend={settings.language}
        hint={settings.languageHint}
        options={[
          { value: 'auto', label: languages.auto },
          { value: 'en', label: languages.en, lang: 'en' },
          { value: 'fr', label: languages.fr, lang: 'fr' },
        ]}
        value={chosen}
        onChoose={(value) => void model.set('language', value)}
      />
      <Choice
        legend={settings.theme}
        hint={settings.themeHint}
        options={[
          { value: 'system', label: themes.system },
          { value: 'light', label: themes.light },
          { value: 'dark', label: themes.dark },
        ]}
        value={theme}
        onChoose={(value) => void model.set('theme', value)}
      />

      <ComfortGroup model={model} />

      <p>
        <a href="#/profiles">{settings.profiles}</a>
      </p>
      <p>
        <a href="#/reminders">{settings.reminders}</a>
      </p>

      <SettingsGroup title={settings.study}>
        <NumberSelect
          label={settings.newPerDay}
          hint={settings.newPerDayHint}
          options={NEW_PER_DAY}
          value={newPerDay}
          text={(value) => (value === 0 ? settings.newPerDayNone : String(value))}
          onChoose={(value) => void model.set('newPerDay', value ?? 0)}
        />
        <NumberSelect
          label={settings.minutesPerDay}
          hint={settings.minutesPerDayHint}
          options={MINUTES_PER_DAY}
          value={minutesPerDay}
          text={(value) => (value === null ? settings.noLimit : shell.minutes(value))}
          onChoose={(value) => void model.set('minutesPerDay', value)}
        />
        <RetentionSlider model={model} />
        <NumberSelect
          label={settings.dayStart}
          hint={settings.dayStartHint}
          options={DAY_STARTS}
          value={rolloverMinutes}
          text={(value) => timeText(value ?? 0, localeOf(language))}
          onChoose={(value) => void model.set('rolloverMinutes', value ?? 0)}
        />
        <HowAsked model={model} />
      </SettingsGroup>

      <DataSection model={model} />
    </main>
  )
}

/** A time of the day, in the learner's way of writing it. @param minutes after midnight */
function timeText(minutes: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(minutes * 60_000)
}
