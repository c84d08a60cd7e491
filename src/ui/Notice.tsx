import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './Notice.css'

type NoticeProps = { readonly tone: 'wrong' | 'partial' | 'right'; readonly title?: string; readonly text: string; readonly children?: ComponentChildren }

/** Something the reader must know now, with what to do about it. */
export function Notice({ tone, title, text, children }: NoticeProps) {
  return (
    <div class="Notice" data-tone={tone} role="alert">
      <Icon name={tone === 'right' ? 'right' : 'warning'} />
      <div>
        {title !== undefined && <h2>{title}</h2>}
        <p>{text}</p>
        {children}
      </div>
    </div>
  )
}
