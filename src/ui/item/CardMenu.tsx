import { useState } from 'preact/hooks'
import type { CardChange } from '../../core/log/event.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { useApp, usePageMessages } from '../app-context.ts'
import type { CardCare } from './card-care.ts'
import { CueEditor } from './CueEditor.tsx'
import './CardMenu.css'

type View = 'closed' | 'menu' | 'reset' | 'cue'

/** What a learner may want of one question beyond answering it, behind a single button. */
export function CardMenu({ care }: { readonly care: CardCare }) {
  const { care: words } = usePageMessages()
  const decide = useDecision(care)
  const [view, setView] = useState<View>('closed')
  const close = () => setView('closed')

  function choose(change: CardChange) {
    close()
    void decide(change)
  }

  return (
    <>
      <div class="CardMenu-open">
        {care.hardAfter !== undefined && (
          <p>
            <strong>{words.hard}</strong> {words.hardText(care.hardAfter)}
          </p>
        )}
        {care.hardAfter !== undefined && care.cue === undefined && <Button onClick={() => setView('cue')}>{words.writeCue}</Button>}
        {care.hardAfter !== undefined && care.page !== undefined && (
          <a class="Button" data-look="plain" href={care.page}>
            {words.otherWays}
          </a>
        )}
        <Button look="plain" aria-haspopup="dialog" onClick={() => setView('menu')}>
          {words.open}
        </Button>
      </div>
      {view === 'menu' && (
        <Dialog title={words.title} onClose={close}>
          <div class="CardMenu">
            {!care.suspended && !care.buried && <Entry name={words.bury} hint={words.buryHint} onChoose={() => choose('bury')} />}
            {care.suspended ? (
              <Entry name={words.resume} hint={words.resumeHint} onChoose={() => choose('resume')} />
            ) : (
              <Entry name={words.suspend} hint={words.suspendHint} onChoose={() => choose('suspend')} />
            )}
            {!care.isNew && <Entry name={words.reset} hint={words.resetHint} onChoose={() => setView('reset')} />}
            <Entry name={care.cue === undefined ? words.writeCue : words.changeCue} hint={words.cueHint} onChoose={() => setView('cue')} />
          </div>
        </Dialog>
      )}
      {view === 'reset' && (
        <Dialog title={words.resetSure} onClose={close}>
          <p>{words.resetHint}</p>
          <div class="CardMenu-answer">
            <Button onClick={close}>{words.resetNo}</Button>
            <Button look="strong" onClick={() => choose('reset')}>
              {words.reset}
            </Button>
          </div>
        </Dialog>
      )}
      {view === 'cue' && <CueEditor cue={care.cue ?? ''} onKeep={(text) => void care.setCue(text)} onClose={close} />}
    </>
  )
}

function Entry({ name, hint, onChoose }: { readonly name: string; readonly hint: string; readonly onChoose: () => void }) {
  return (
    <button type="button" class="CardMenu-entry" onClick={onChoose}>
      <span>{name}</span>
      <small>{hint}</small>
    </button>
  )
}

/** Decides, says so, and offers the way back; it outlives the question, which may be gone by then. */
function useDecision(care: CardCare) {
  const { toasts } = useApp()
  const { care: words } = usePageMessages()
  return async (change: CardChange) => {
    const undo = await care.decide(change)
    if (undo === undefined) return
    const run = () => {
      toasts.dismiss()
      void undo()
    }
    toasts.show({ text: words.done[change], action: { label: words.undo, run } })
  }
}
