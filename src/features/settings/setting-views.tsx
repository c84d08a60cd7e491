import type { FunctionComponent } from 'preact'
import { usePageMessages } from '../../ui/app-context.ts'
import { HapticsView, LanguageView, MotionView, ReadAloudView, SpacingView, TextSizeView, ThemeView, useEntries, type ViewProps } from './comfort-views.tsx'
import { SettingLink } from './controls.tsx'
import { RetentionSlider } from './RetentionSlider.tsx'
import type { EntryName } from './settings-search.ts'
import { CertaintyView, DayStartView, FaceView, MinutesPerDayView, NewPerDayView, StepsView, StreakView } from './study-views.tsx'

/** What sets each setting, or leads to where it is set. */
export const VIEWS: { readonly [name in EntryName]: FunctionComponent<ViewProps> } = {
  language: LanguageView,
  theme: ThemeView,
  textSize: TextSizeView,
  spacing: SpacingView,
  motion: MotionView,
  readAloud: ReadAloudView,
  haptics: HapticsView,
  newPerDay: NewPerDayView,
  minutesPerDay: MinutesPerDayView,
  retention: RetentionSlider,
  dayStart: DayStartView,
  exam: () => <SettingLink {...useEntries().exam} href="#/exam" />,
  daysOff: () => <SettingLink {...useEntries().daysOff} href="#/ways" />,
  reminders: () => <SettingLink {...useEntries().reminders} href="#/reminders" />,
  streak: StreakView,
  face: FaceView,
  certainty: CertaintyView,
  steps: StepsView,
  memory: () => <SettingLink {...useEntries().memory} href="#/memory" />,
  profiles: () => <SettingLink {...useEntries().profiles} href="#/profiles" />,
  data: DataView,
}

/** How much there is, and the way to the page that says all about it. */
function DataView({ model }: ViewProps) {
  const { settings } = usePageMessages()
  return (
    <>
      <SettingLink {...settings.entries.data} href="#/data" />
      <p class="SettingsPage-answers">{settings.answers(model.answers.value)}</p>
    </>
  )
}
