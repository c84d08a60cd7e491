import { useState } from 'preact/hooks'
import type { QrWriter } from '../../core/lib/qr.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { HandOut } from '../../ui/handing/HandOut.tsx'
import type { PupilModel } from './pupil-model.ts'
import type { TakenSet } from './pupil-shelf.ts'
import { useIssueText } from './set-texts.ts'

type HandBackProps = {
  readonly model: PupilModel
  readonly set: TakenSet
  /** The attempt's place, from 0. */
  readonly n: number
  readonly answered: number
  readonly writer: QrWriter
  readonly appUrl: string
  readonly saveFile: (name: string, tokens: readonly string[], note: string) => void
}

/** Seals an attempt for the teacher, shows that it is sealed, and gives it out. */
export function HandBack({ model, set, n, answered, writer, appUrl, saveFile }: HandBackProps) {
  const { pupil } = usePageMessages()
  const issueText = useIssueText()
  const [sealed, keep] = useState<Awaited<ReturnType<PupilModel['seal']>> | undefined>(undefined)
  const { assignment, attempts } = set
  if (sealed === undefined) {
    return (
      <Button look="strong" wide onClick={() => void model.seal(set, n).then(keep)}>
        {pupil.handBack}
      </Button>
    )
  }
  if (!sealed.ok) return <Notice tone="wrong" text={issueText(sealed.issues[0] ?? { code: 'key-unsound' })} />
  const note = pupil.note(assignment.title, set.pupil)
  return (
    <div class="HandBack">
      <p class="HandBack-proof" role="status">
        <Icon name="right" />
        <strong>{pupil.sealed(assignment.teacher, answered, attempts[n]?.sheet.items.length ?? 0)}</strong>
      </p>
      <p>{pupil.sealedHint}</p>
      <HandOut link={`${appUrl}${sealed.value}`} note={note} writer={writer} codeLabel={pupil.code} onSaveFile={() => saveFile(`rappel-${set.pupil}`, [sealed.value], note)} />
    </div>
  )
}
