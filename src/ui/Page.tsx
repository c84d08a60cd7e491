import type { ComponentChildren } from 'preact'
import './Page.css'

type PageProps = { readonly class: string; readonly view?: string; readonly children: ComponentChildren }

/** The main content of a page that is no session: a column with a header, as wide as `--page` says. */
export function Page({ class: name, view, children }: PageProps) {
  return (
    <main id="content" class={`Page ${name}`} data-view={view}>
      {children}
    </main>
  )
}
