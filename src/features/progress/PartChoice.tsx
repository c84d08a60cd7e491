import { useId } from 'preact/hooks'
import { TOPICS } from '../../core/bank/item.ts'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { Part, ProgressModel } from './progress-model.ts'

/** Which part of the bank the drawings below are about. */
export function PartChoice({ model }: { readonly model: ProgressModel }) {
  const { progress, study } = usePageMessages()
  const language = useApp().i18n.language.value
  const id = useId()
  const parts: readonly Part[] = [{ kind: 'all' }, ...TOPICS.map((topic): Part => ({ kind: 'topics', ids: [topic] })), ...model.sections.map((section): Part => ({ kind: 'section', id: section.id }))]
  const chosen = parts.findIndex((part) => keyOf(part) === keyOf(model.part.value))
  const firstSection = 1 + TOPICS.length
  return (
    <div class="PartChoice">
      <label for={id}>{progress.show}</label>
      <select id={id} value={String(chosen)} onChange={(event) => model.choose(parts[event.currentTarget.selectedIndex] ?? { kind: 'all' })}>
        <option value="0">{progress.everything}</option>
        <optgroup label={progress.topics}>
          {TOPICS.map((topic, at) => (
            <option key={topic} value={String(at + 1)}>
              {study.topics[topic]}
            </option>
          ))}
        </optgroup>
        <optgroup label={progress.sections}>
          {model.sections.map((section, at) => (
            <option key={section.id} value={String(firstSection + at)}>
              {section.title[language]}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  )
}

const keyOf = (part: Part): string => (part.kind === 'all' ? '' : part.kind === 'section' ? part.id : part.ids.join())
