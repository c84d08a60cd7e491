import { useEffect, useRef } from 'preact/hooks'
import type { QrGrid } from '../../core/lib/qr.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { QrCode } from '../../ui/handing/QrCode.tsx'
import './Projector.css'

type ProjectorProps = {
  readonly title: string
  readonly teacher: string
  readonly words: readonly string[]
  readonly grid: QrGrid
  readonly stayAwake: () => () => void
  readonly onClose: () => void
}

/** The code as large as the screen allows, dark on light whatever the theme; the screen stays on. A modal dialog, so Escape closes it. */
export function Projector({ title, teacher, words, grid, stayAwake, onClose }: ProjectorProps) {
  const { teach } = usePageMessages()
  const ref = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    dialog.showModal()
    const onChange = () => document.fullscreenElement === null && dialog.close()
    // Some browsers have no full screen, or refuse it: the dialog fills the window all the same.
    dialog
      .requestFullscreen?.()
      .then(() => document.addEventListener('fullscreenchange', onChange))
      .catch((error: unknown) => console.info('No full screen:', error))
    const sleep = stayAwake()
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      sleep()
    }
  }, [stayAwake])

  return (
    <dialog ref={ref} class="Projector" aria-labelledby="projector-title" onClose={onClose}>
      <QrCode grid={grid} label={teach.codeLabel(title)} />
      <div>
        <h2 id="projector-title">
          <bdi>{title}</bdi>
        </h2>
        <p>
          <bdi>{teacher}</bdi>
        </p>
        <p class="Projector-words">{words.join(' ')}</p>
        <p>{teach.scanHint}</p>
        <Button onClick={() => ref.current?.close()}>{teach.closeProject}</Button>
      </div>
    </dialog>
  )
}
