import { useEffect, useRef, useState } from 'preact/hooks'
import type { QrReader } from '../../core/lib/qr.ts'
import { Notice } from '../Notice.tsx'
import { usePageMessages } from '../app-context.ts'
import './QrCode.css'

type QrScannerProps = {
  readonly reader: QrReader
  /** Called with each text that is seen, again and again while a code stays in view. */
  readonly onText: (text: string) => void
}

/** Pictures are read one after the other, with a moment for the phone to breathe. */
const PAUSE_MS = 120
/** Enough for a code of 77 modules that fills half of the picture. */
const MAX_SIDE = 1000

/** The camera, read for QR codes for as long as it is on the screen. Pictures never leave the page. */
export function QrScanner({ reader, onText }: QrScannerProps) {
  const { handing } = usePageMessages()
  const video = useRef<HTMLVideoElement>(null)
  const hear = useRef(onText)
  hear.current = onText
  const [problem, setProblem] = useState<'refused' | 'none' | undefined>(undefined)

  useEffect(() => {
    const gone = new AbortController()
    const isOn = () => !gone.signal.aborted
    let stream: MediaStream | undefined

    async function run() {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      } catch (error) {
        return setProblem(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none')
      }
      const view = video.current
      if (!isOn() || view === null) return stop(stream)
      view.srcObject = stream
      await view.play()
      const canvas = document.createElement('canvas')
      while (isOn()) {
        const pixels = pictureOf(view, canvas)
        const text = pixels && (await reader.read(pixels))
        if (isOn() && text !== undefined) hear.current(text)
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }

    run().catch((error: unknown) => {
      console.warn('The camera stopped:', error)
      if (isOn()) setProblem('none')
    })
    return () => {
      gone.abort()
      stop(stream)
    }
  }, [reader])

  return (
    <div class="QrScanner">
      {problem === undefined ? <video ref={video} muted playsInline aria-label={handing.camera} /> : <Notice tone="partial" text={problem === 'refused' ? handing.cameraRefused : handing.cameraNone} />}
    </div>
  )
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** The picture of this moment, made smaller where the camera sees more than is needed; undefined before the first one. */
function pictureOf(view: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth, videoHeight } = view
  if (videoWidth === 0) return undefined
  const scale = Math.min(MAX_SIDE / Math.max(videoWidth, videoHeight), 1)
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  context.drawImage(view, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
