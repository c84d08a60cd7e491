import { localeOf } from '../../i18n/locale.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useEntries, type ViewProps } from './comfort-views.tsx'
import { Choice, NumberSelect, Switch } from './controls.tsx'

/** How much there is to study, when, and how it is asked. */

const NEW_PER_DAY = [0, 3, 5, 10, 15, 20, 30, 50]
const MINUTES_PER_DAY = [null, 5, 10, 15, 20, 30, 45, 60, 90]
const DAY_STARTS = Array.from({ length: 24 }, (_, hour) => hour * 60)
/** Ways through the learning steps of a new question: minutes until it comes again. */
const STEPS = [[10], [1, 10], [1, 10, 60]] as const

export function NewPerDayView({ model }: ViewProps) {
  const { settings } = usePageMessages()
  return (
    <NumberSelect
      {...settings.entries.newPerDay}
      options={NEW_PER_DAY}
      value={model.settings.value.newPerDay}
      text={(value) => (value === 0 ? settings.newPerDayNone : String(value))}
      onChoose={(value) => void model.set('newPerDay', value ?? 0)}
    />
  )
}

export function MinutesPerDayView({ model }: ViewProps) {
  const { settings, shell } = usePageMessages()
  return (
    <NumberSelect
      {...settings.entries.minutesPerDay}
      options={MINUTES_PER_DAY}
      value={model.settings.value.minutesPerDay}
      text={(value) => (value === null ? settings.noLimit : shell.minutes(value))}
      onChoose={(value) => void model.set('minutesPerDay', value)}
    />
  )
}

export function DayStartView({ model }: ViewProps) {
  const locale = localeOf(useApp().i18n.language.value)
  return (
    <NumberSelect
      {...useEntries().dayStart}
      options={DAY_STARTS}
      value={model.settings.value.rolloverMinutes}
      text={(value) => timeText(value ?? 0, locale)}
      onChoose={(value) => void model.set('rolloverMinutes', value ?? 0)}
    />
  )
}

export function StreakView({ model }: ViewProps) {
  return <Switch {...useEntries().streak} on={model.settings.value.streak} onSwitch={(on) => void model.set('streak', on)} />
}

export function FaceView({ model }: ViewProps) {
  const { face } = useEntries()
  const value = model.settings.value.face
  return <Choice {...face} hint={face.hints[value]} value={value} onChoose={(chosen) => void model.set('face', chosen)} />
}

export function CertaintyView({ model }: ViewProps) {
  return <Choice {...useEntries().certainty} value={model.settings.value.certainty} onChoose={(value) => void model.set('certainty', value)} />
}

export function StepsView({ model }: ViewProps) {
  const { settings } = usePageMessages()
  const { learningStepsMinutes } = model.settings.value
  return (
    <NumberSelect
      {...settings.entries.steps}
      options={STEPS.map((_, at) => at)}
      value={STEPS.findIndex((choice) => choice.join() === learningStepsMinutes.join())}
      text={(at) => settings.stepsText((STEPS[at ?? -1] ?? learningStepsMinutes).join(', '))}
      onChoose={(at) => {
        const chosen = STEPS[at ?? -1]
        if (chosen !== undefined) void model.set('learningStepsMinutes', chosen)
      }}
    />
  )
}

/** A time of the day, in the learner's way of writing it. @param minutes after midnight */
function timeText(minutes: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(minutes * 60_000)
}
