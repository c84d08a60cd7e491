import { LEAST_NEW_ITEMS } from '../../core/scheduler/fit/new-items.ts'
import type { MemoryReport } from '../../core/stats/memory-report.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import type { FitNote } from './fit-note.ts'
import type { MemoryPageModel } from './memory-model.ts'
import type { NumberText } from './number-text.ts'

type OwnModelProps = { readonly model: MemoryPageModel; readonly report: MemoryReport; readonly text: NumberText }

/** Fit, what came of it, and the way back. */
export function OwnModel({ model, report, text }: OwnModelProps) {
  const { memory } = usePageMessages()
  const isOwn = model.isOwn.value
  const isFitting = model.isFitting.value
  const last = model.last.value
  const { missing, wentBack } = report
  return (
    <>
      <p>{memory.fitText}</p>
      {missing > 0 && (
        <>
          <p>{memory.missing(missing)}</p>
          <ProgressBar value={LEAST_NEW_ITEMS - missing} max={LEAST_NEW_ITEMS} label={memory.missingBar} />
        </>
      )}
      <div class="OwnModel-result" role="status">
        {isFitting ? <Fitting /> : wentBack ? <p>{memory.wentBack}</p> : last && (isOwn || last.gain <= 0) && <Outcome last={last} text={text} />}
      </div>
      <p class="OwnModel-actions">
        {missing === 0 && (
          <Button look={isOwn ? 'soft' : 'strong'} aria-disabled={isFitting} onClick={() => void model.fit()}>
            {isOwn ? memory.fitAgain : memory.fit}
          </Button>
        )}
        {isOwn && <Button onClick={() => void model.goBack()}>{memory.goBack}</Button>}
      </p>
    </>
  )
}

function Fitting() {
  const { memory } = usePageMessages()
  return (
    <>
      <p>{memory.fitting}</p>
      <progress class="ProgressBar" aria-label={memory.fitting} />
    </>
  )
}

function Outcome({ last, text }: { readonly last: FitNote; readonly text: NumberText }) {
  const { memory } = usePageMessages()
  const { at, gain, heldOut, asked } = last
  return (
    <>
      <p>{gain > 0 ? memory.kept(text.date(at), text.finePercent(gain), text.count(heldOut), heldOut) : memory.notKept(text.date(at), text.count(heldOut), heldOut)}</p>
      {gain > 0 && (
        <p>
          {memory.afterKept} {!asked && memory.byItself}
        </p>
      )}
    </>
  )
}
