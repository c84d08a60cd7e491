import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Chips } from '../../ui/Chips.tsx'
import { Icon } from '../../ui/Icon.tsx'

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly hint: string
  /** In the order in which they stand. */
  readonly options: Readonly<Record<V, string>>
  readonly langOf?: (value: V) => string | undefined
  readonly value: V
  readonly onChoose: (value: V) => void
}

/** One of a few values. */
export function Choice<V extends string>({ label, hint, options, langOf, value, onChoose }: ChoiceProps<V>) {
  const known = Object.keys(options) as V[]
  return <Chips legend={label} hint={hint} options={known.map((option) => ({ value: option, label: options[option], lang: langOf?.(option) }))} chosen={[value]} onChoose={onChoose} />
}

type NumberSelectProps = {
  readonly label: string
  readonly hint: string
  /** Offered in this order; the present value is offered too if it is not among them. */
  readonly options: readonly (number | null)[]
  readonly value: number | null
  readonly text: (value: number | null) => string
  readonly onChoose: (value: number | null) => void
}

/** One number out of some that make sense. */
export function NumberSelect({ label, hint, options, value, text, onChoose }: NumberSelectProps) {
  const id = useId()
  const offered = options.includes(value) ? options : [value, ...options]
  return (
    <div class="SettingRow">
      <label for={`${id}-control`}>{label}</label>
      <select id={`${id}-control`} aria-describedby={id} value={String(offered.indexOf(value))} onChange={(event) => onChoose(offered[Number(event.currentTarget.value)] ?? null)}>
        {offered.map((option, at) => (
          <option key={option} value={String(at)}>
            {text(option)}
          </option>
        ))}
      </select>
      <p id={id}>{hint}</p>
    </div>
  )
}

type SwitchProps = { readonly label: string; readonly hint: string; readonly on: boolean; readonly onSwitch: (on: boolean) => void }

/** On or off; a native checkbox that calls itself a switch. */
export function Switch({ label, hint, on, onSwitch }: SwitchProps) {
  const id = useId()
  return (
    <div class="SettingRow">
      <label for={`${id}-control`}>{label}</label>
      <input id={`${id}-control`} class="SettingSwitch" type="checkbox" role="switch" aria-describedby={id} checked={on} onChange={(event) => onSwitch(event.currentTarget.checked)} />
      <p id={id}>{hint}</p>
    </div>
  )
}

type SettingLinkProps = { readonly label: string; readonly hint: string; readonly href: string }

/** What has a page of its own. */
export function SettingLink({ label, hint, href }: SettingLinkProps) {
  return (
    <a class="SettingLink" href={href}>
      <b>{label}</b>
      <Icon name="next" />
      <small>{hint}</small>
    </a>
  )
}

export function SettingsGroup({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="SettingsGroup" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
