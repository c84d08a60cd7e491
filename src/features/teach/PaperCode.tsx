import type { Assignment } from '../../core/assignments/assignment.ts'
import type { QrWriter } from '../../core/lib/qr.ts'
import { usePageMessages } from '../../ui/app-context.ts'
import { QrCode } from '../../ui/handing/QrCode.tsx'

type PaperCodeProps = { readonly assignment: Assignment; readonly link: string; readonly writer: QrWriter }

/** The code of a set for a wall. */
export function PaperCode({ assignment: { title, className, teacher }, link, writer }: PaperCodeProps) {
  const { teach, assignIssues } = usePageMessages()
  const grid = writer.write(link)
  return (
    <section class="PaperCode">
      <h2>{title}</h2>
      <p>{[className, teacher].filter(Boolean).join(' · ')}</p>
      {grid.ok ? <QrCode grid={grid.value} label={teach.codeLabel(title)} /> : <p>{assignIssues['qr-too-long']}</p>}
      <p>{teach.scanHint}</p>
      <p class="PaperCode-link">{link}</p>
    </section>
  )
}
