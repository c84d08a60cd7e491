import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { epochMs, type EpochMs } from '../../core/lib/time.ts'
import { useDraft } from './use-draft.ts'

type FieldProps = { readonly label: string; readonly hint?: string | undefined; readonly children: (id: string, describedBy: string | undefined) => ComponentChildren }

/** A control with its label above and its hint below. */
function Field({ label, hint, children }: FieldProps) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="Field">
      <label for={id}>{label}</label>
      {children(id, hintId)}
      {hint !== undefined && <p id={hintId}>{hint}</p>}
    </div>
  )
}

type TextFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly max: number
  readonly long?: boolean
  readonly onWrite: (text: string) => void
}

export function TextField({ label, hint, value, max, long = false, onWrite }: TextFieldProps) {
  const { text, type, leave } = useDraft(value, onWrite)
  return (
    <Field label={label} hint={hint}>
      {(id, describedBy) =>
        long ? (
          <textarea id={id} aria-describedby={describedBy} maxLength={max} rows={3} value={text} onInput={(event) => type(event.currentTarget.value)} onBlur={leave} />
        ) : (
          <input id={id} type="text" aria-describedby={describedBy} maxLength={max} value={text} onInput={(event) => type(event.currentTarget.value)} onBlur={leave} />
        )
      }
    </Field>
  )
}

type NumberFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** What an empty field means. */
  readonly empty: string
  readonly onWrite: (value: number | null) => void
}

/** A whole number, or nothing. What is out of range is moved to its edge. */
export function NumberField({ label, hint, value, min, max, empty, onWrite }: NumberFieldProps) {
  const { text, type, leave } = useDraft(value === null ? '' : String(value), (typed) => {
    const number = Math.round(Number(typed))
    onWrite(typed === '' || Number.isNaN(number) ? null : Math.min(max, Math.max(min, number)))
  })
  return (
    <Field label={label} hint={hint}>
      {(id, describedBy) => (
        <input
          id={id}
          type="number"
          inputMode="numeric"
          aria-describedby={describedBy}
          min={min}
          max={max}
          placeholder={empty}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={leave}
        />
      )}
    </Field>
  )
}

type MomentFieldProps = { readonly label: string; readonly value: EpochMs | null; readonly onChoose: (at: EpochMs | null) => void }

/** A day and a time on the clock of the wall here; empty is none. */
export function MomentField({ label, value, onChoose }: MomentFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="datetime-local"
          value={value === null ? '' : localText(value)}
          onChange={({ currentTarget }) => {
            const at = new Date(currentTarget.value).getTime()
            onChoose(Number.isNaN(at) ? null : epochMs(at))
          }}
        />
      )}
    </Field>
  )
}

/** `2026-03-01T08:05` */
function localText(at: EpochMs): string {
  const wall = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${wall.getFullYear()}-${two(wall.getMonth() + 1)}-${two(wall.getDate())}T${two(wall.getHours())}:${two(wall.getMinutes())}`
}

type CheckProps = { readonly label: string; readonly hint?: string; readonly on: boolean; readonly onSwitch: (on: boolean) => void }

export function Check({ label, hint, on, onSwitch }: CheckProps) {
  const id = useId()
  return (
    <div class="Check">
      <input id={id} type="checkbox" checked={on} aria-describedby={hint === undefined ? undefined : `${id}-hint`} onChange={() => onSwitch(!on)} />
      <label for={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
