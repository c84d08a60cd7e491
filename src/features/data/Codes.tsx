import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { QrCode } from '../../ui/handing/QrCode.tsx'
import { QrScanner } from '../../ui/handing/QrScanner.tsx'
import type { Codes, DataModel } from './data-model.ts'

/** Long enough for a cheap phone to read a code, and well below three flashes a second (WCAG 2.3.1). */
const CODE_MS = 450

/** The backup shown as one QR code after the other. */
export function CodesOut({ model }: { readonly model: DataModel }) {
  const { data } = usePageMessages()
  const codes = model.codes.value
  return (
    <div class="Codes">
      <Button aria-expanded={codes !== undefined} onClick={() => (codes === undefined ? void model.showCodes() : model.hideCodes())}>
        {codes === undefined ? data.codes : data.codesHide}
      </Button>
      {codes === undefined && <p class="DataPage-hint">{data.codesHint}</p>}
      {codes === 'too-long' && <p role="status">{data.codesTooLong}</p>}
      {codes !== undefined && codes !== 'too-long' && <CodeChain codes={codes} />}
    </div>
  )
}

function CodeChain({ codes: { texts, writer } }: { readonly codes: Exclude<Codes, 'too-long'> }) {
  const { data } = usePageMessages()
  const [at, show] = useState(0)
  const [moving, move] = useState(texts.length > 1)
  const next = () => show((now) => (now + 1) % texts.length)
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(next, CODE_MS)
    return () => clearInterval(timer)
  })

  const grid = writer.write(texts[at] ?? '')
  if (!grid.ok) throw new Error('Inconsistent: a piece does not fit into a code')
  return (
    <>
      <p>{data.codesHow}</p>
      <QrCode grid={grid.value} label={data.code(at + 1, texts.length)} />
      <p class="Codes-place">{data.code(at + 1, texts.length)}</p>
      {texts.length > 1 && (
        <div class="DataPage-ways">
          <Button onClick={() => move(!moving)}>{moving ? data.codesPause : data.codesGoOn}</Button>
          <Button
            onClick={() => {
              move(false)
              next()
            }}
          >
            {data.codesNext}
          </Button>
        </div>
      )}
    </>
  )
}

/** The camera, for a backup that another device shows. */
export function CodesIn({ model }: { readonly model: DataModel }) {
  const { data } = usePageMessages()
  const reader = model.reader.value
  const pieces = model.bringBack.pieces.value
  return (
    <div class="Codes">
      <Button aria-pressed={reader !== undefined} onClick={() => void model.switchScanner()}>
        {reader === undefined ? data.scan : data.scanStop}
      </Button>
      {reader !== undefined && <QrScanner reader={reader} onText={(text) => void model.bringBack.scan(text)} />}
      <p role="status">{pieces !== undefined && data.scanned(pieces.seen, pieces.all)}</p>
    </div>
  )
}
