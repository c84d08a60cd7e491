import { usePageMessages } from '../../ui/app-context.ts'
import { Choice, NumberSelect } from './controls.tsx'
import type { SettingsModel } from './settings-model.ts'

/** Ways through the learning steps of a new question: minutes until it comes again. */
const STEPS = [[10], [1, 10], [1, 10, 60]] as const

/** How questions are asked: by which face, with or without certainty, how often on the first day. */
export function HowAsked({ model }: { readonly model: SettingsModel }) {
  const { settings, care, memory } = usePageMessages()
  const { face, certainty, learningStepsMinutes } = model.settings.value
  const steps = STEPS.findIndex((choice) => choice.join() === learningStepsMinutes.join())
  return (
    <>
      <Choice
        legend={settings.face}
        hint={settings.faceHints[face]}
        options={(['auto', 'recognition', 'production', 'authored'] as const).map((value) => ({ value, label: settings.faces[value] }))}
        value={face}
        onChoose={(value) => void model.set('face', value)}
      />
      <Choice
        legend={care.howSure}
        hint={settings.certaintyHint}
        options={(['off', 'picked', 'all'] as const).map((value) => ({ value, label: settings.certainties[value] }))}
        value={certainty}
        onChoose={(value) => void model.set('certainty', value)}
      />
      <NumberSelect
        label={settings.steps}
        hint={settings.stepsHint}
        options={STEPS.map((_, at) => at)}
        value={steps}
        text={(at) => settings.stepsText((STEPS[at ?? -1] ?? learningStepsMinutes).join(', '))}
        onChoose={(at) => {
          const chosen = STEPS[at ?? -1]
          if (chosen !== undefined) void model.set('learningStepsMinutes', chosen)
        }}
      />
      <p class="HowAsked-ways">
        <a href="#/ways">{settings.daysOff}</a>
      </p>
      <p class="HowAsked-ways">
        <a href="#/memory">{memory.link}</a>
      </p>
    </>
  )
}
