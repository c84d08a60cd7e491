import { localeOf } from '../../i18n/locale.ts'
import { Button } from '../../ui/Button.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import type { DataModel } from './data-model.ts'

const MEGABYTE = 1_000_000

/** How much there is, where it stands, and whether the browser will keep it. */
export function KeptHere({ model }: { readonly model: DataModel }) {
  const { data } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const found = model.found.value
  const promised = model.promised.value
  return (
    <section>
      <h2>{data.here}</h2>
      <p class="DataPage-count">{data.answers(model.answers.value)}</p>
      {found !== undefined && (
        <ul role="list" class="DataPage-facts">
          {found.records > 0 && <li>{data.records(found.records)}</li>}
          {found.bytes !== undefined && <li>{data.size(sizeText(found.bytes, locale))}</li>}
          <li>{found.second ? data.second : data.secondNone}</li>
        </ul>
      )}
      <p role="status">{promised !== undefined && data.kept[promised]}</p>
      {promised === 'refused' && <Button onClick={() => void model.askToKeep()}>{data.askToKeep}</Button>}
    </section>
  )
}

function sizeText(bytes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(Math.max(bytes / MEGABYTE, 0.1))
}
