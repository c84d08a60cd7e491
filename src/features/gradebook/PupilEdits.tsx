import { useState } from 'preact/hooks'
import { MAX_MINUTES, MAX_TEXT } from '../../core/assignments/assignment.ts'
import { foldName, withPupils, type PupilEdit } from '../../core/assignments/class-edits.ts'
import type { GradedPupil, Gradebook } from '../../core/assignments/gradebook.ts'
import { editDistance } from '../../core/lib/edit-distance.ts'
import { Button } from '../../ui/Button.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { pupilHref, shortId } from './class-texts.ts'
import type { GradebookModel } from './gradebook-model.ts'

type PupilEditsProps = { readonly model: GradebookModel; readonly book: Gradebook; readonly pupil: GradedPupil }

/** The name a pupil goes by, which joins two spellings, and minutes on top of the limit. */
export function PupilEdits({ model, book, pupil }: PupilEditsProps) {
  const { gradebook } = usePageMessages()
  const { toasts } = useApp()
  const [name, write] = useState(pupil.name)
  const [extra, grant] = useState(String(pupil.extraMinutes))
  const [which, choose] = useState('')
  const senders = [...new Map(pupil.attempts.map(({ sender, result }) => [sender, result.device]))].filter(([, device]) => which === '' || device === which).map(([sender]) => sender)
  const spellings = [...new Set(pupil.attempts.map(({ result }) => result.pupil))]
  const devices = [...new Set(pupil.attempts.map(({ result }) => result.device))]

  async function decide(part: Partial<PupilEdit>) {
    if (!(await model.decide((edits) => withPupils(edits, senders, part)))) return
    toasts.show({ text: gradebook.saved })
    const next = foldName(part.name ?? pupil.name)
    if (next !== pupil.id) location.replace(pupilHref(book.assignment.id, next))
  }

  return (
    <section class="PupilEdits no-print" aria-labelledby="pupil-edits">
      <h2 id="pupil-edits">{gradebook.pupilEdits}</h2>
      <p class="GradebookPage-quiet">
        {gradebook.wrote(spellings.join(', '))}
        {devices.length > 1 && `. ${gradebook.devices} ${devices.map((device) => gradebook.device(shortId(device))).join(', ')}`}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void decide({ ...(name.trim() !== '' && { name }), extraMinutes: Math.min(Math.max(Math.round(Number(extra)) || 0, 0), MAX_MINUTES) })
        }}
      >
        {devices.length > 1 && (
          <label class="GradebookField">
            <span>{gradebook.which}</span>
            <select value={which} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{gradebook.whichAll}</option>
              {devices.map((device) => (
                <option key={device} value={device}>
                  {gradebook.device(shortId(device))}
                </option>
              ))}
            </select>
            <small>{gradebook.whichHint}</small>
          </label>
        )}
        <label class="GradebookField">
          <span>{gradebook.name}</span>
          <input type="text" maxLength={MAX_TEXT.pupil} value={name} onInput={(event) => write(event.currentTarget.value)} />
          <small>{gradebook.nameHint}</small>
        </label>
        <label class="GradebookField">
          <span>{gradebook.extra}</span>
          <input type="number" inputMode="numeric" min={0} max={MAX_MINUTES} value={extra} onInput={(event) => grant(event.currentTarget.value)} />
          <small>{gradebook.extraHint}</small>
        </label>
        <Button look="strong" type="submit">
          {gradebook.save}
        </Button>
      </form>
      <Alike book={book} pupil={pupil} onJoin={(other) => void decide({ name: other.name })} />
    </section>
  )
}

/** Slips of the pen that make one name two. */
const SLIPS = 2

/** Pupils whose names are nearly the same. */
function Alike({ book, pupil, onJoin }: Omit<PupilEditsProps, 'model'> & { readonly onJoin: (other: GradedPupil) => void }) {
  const { gradebook } = usePageMessages()
  const alike = book.pupils.filter(({ id }) => id !== pupil.id && Math.abs(id.length - pupil.id.length) <= SLIPS && editDistance(id, pupil.id) <= SLIPS)
  if (alike.length === 0) return null
  return (
    <div class="PupilEdits-alike">
      {alike.map((other) => (
        <Button key={other.id} onClick={() => onJoin(other)}>
          {gradebook.merge(other.name)}
        </Button>
      ))}
    </div>
  )
}
