import { ASSIGNMENT_MODES, COUNTING_RULES, FEEDBACK_TIMES, MAX_ATTEMPTS, MAX_ITEMS, MAX_MINUTES, type AssignmentSettings } from '../../core/assignments/assignment.ts'
import { TOPICS } from '../../core/bank/item.ts'
import { Chips } from '../../ui/Chips.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { Check, MomentField, NumberField } from './fields.tsx'
import type { TeachSet } from './teach-shelf.ts'

type SetSettingsProps = { readonly set: TeachSet; readonly onChange: (part: Partial<AssignmentSettings>) => void }

/** How many of each topic a drawn sheet has at first. */
const USUAL_DRAW = { figures: 5, dates: 5, actors: 5, causes: 5 } as const

/** Every rule of a set in plain words; what only a test has is not asked of practice. */
export function SetSettings({ set: { settings }, onChange }: SetSettingsProps) {
  const { teach } = usePageMessages()
  const isTest = settings.mode === 'test'
  return (
    <>
      <section class="TeachPage-group">
        <Chips
          legend={teach.mode}
          hint={teach.modeHint[settings.mode]}
          options={ASSIGNMENT_MODES.map((value) => ({ value, label: teach.modes[value] }))}
          chosen={[settings.mode]}
          onChoose={(mode) => onChange({ mode })}
        />
      </section>
      <section class="TeachPage-group">
        <h2>{teach.when}</h2>
        <p class="TeachPage-quiet">{teach.whenHint}</p>
        <div class="TeachPage-pair">
          <MomentField label={teach.opens} value={settings.opens} onChoose={(opens) => onChange({ opens })} />
          <MomentField label={teach.due} value={settings.due} onChoose={(due) => onChange({ due })} />
        </div>
      </section>
      {isTest && <TestSettings settings={settings} onChange={onChange} />}
    </>
  )
}

function TestSettings({ settings, onChange }: { readonly settings: AssignmentSettings; readonly onChange: SetSettingsProps['onChange'] }) {
  const { teach, study } = usePageMessages()
  const { draw } = settings
  return (
    <>
      <section class="TeachPage-group">
        <h2>{teach.tries}</h2>
        <div class="TeachPage-pair">
          <NumberField label={teach.attempts} value={settings.attempts} min={1} max={MAX_ATTEMPTS} empty={teach.anyAttempts} onWrite={(attempts) => onChange({ attempts })} />
          <NumberField label={teach.minutes} hint={teach.minutesHint} value={settings.minutes} min={1} max={MAX_MINUTES} empty={teach.noLimit} onWrite={(minutes) => onChange({ minutes })} />
        </div>
        {settings.attempts !== 1 && (
          <Chips legend={teach.counts} options={COUNTING_RULES.map((value) => ({ value, label: teach.rules[value] }))} chosen={[settings.counts]} onChoose={(counts) => onChange({ counts })} />
        )}
      </section>
      <section class="TeachPage-group">
        <Chips
          legend={teach.feedback}
          options={FEEDBACK_TIMES.map((value) => ({ value, label: teach.feedbacks[value] }))}
          chosen={[settings.feedback]}
          onChoose={(feedback) => onChange({ feedback })}
        />
      </section>
      <section class="TeachPage-group">
        <h2>{teach.sheet}</h2>
        <Check label={teach.shuffleQuestions} on={settings.shuffleQuestions} onSwitch={(shuffleQuestions) => onChange({ shuffleQuestions })} />
        <Check label={teach.shuffleOptions} on={settings.shuffleOptions} onSwitch={(shuffleOptions) => onChange({ shuffleOptions })} />
        <Check label={teach.practiceBefore} on={settings.practiceBefore} onSwitch={(practiceBefore) => onChange({ practiceBefore })} />
        <Check label={teach.drawing} hint={teach.drawingHint} on={draw !== null} onSwitch={(on) => onChange({ draw: on ? USUAL_DRAW : null })} />
        {draw !== null && (
          <div class="TeachPage-topics">
            {TOPICS.map((topic) => (
              <NumberField
                key={topic}
                label={study.topics[topic]}
                value={draw[topic]}
                min={0}
                max={MAX_ITEMS}
                empty="0"
                onWrite={(count) => onChange({ draw: { ...draw, [topic]: count ?? 0 } })}
              />
            ))}
          </div>
        )}
      </section>
      <section class="TeachPage-group">
        <h2>{teach.marking}</h2>
        <NumberField label={teach.passMark} value={settings.passMark} min={0} max={100} empty={teach.noPassMark} onWrite={(passMark) => onChange({ passMark })} />
        <Check label={teach.certainty} hint={teach.certaintyHint} on={settings.certainty} onSwitch={(certainty) => onChange({ certainty })} />
      </section>
    </>
  )
}
