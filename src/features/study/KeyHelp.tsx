import { Dialog } from '../../ui/Dialog.tsx'
import { useMessages } from '../../ui/app-context.ts'
import './KeyHelp.css'

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { study } = useMessages()
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['Space', 'Enter'], study.keys.reveal],
    [['1', '2', '3', '4'], study.keys.grade],
    [['A', 'B', 'C', 'D', 'E'], study.keys.option],
    [['Ctrl + Z'], study.keys.undo],
    [['?'], study.keys.help],
    [['Esc'], study.keys.leave],
  ]
  return (
    <Dialog title={study.help} onClose={onClose}>
      <dl class="KeyHelp">
        {rows.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="KeyHelp-swipe">{study.keys.swipe}</p>
    </Dialog>
  )
}
