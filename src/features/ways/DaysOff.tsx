import { useState } from 'preact/hooks'
import { DAY_MS, day, type Day } from '../../core/lib/time.ts'
import { localeOf } from '../../i18n/locale.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useApp, usePageMessages } from '../../ui/app-context.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { WayGroup } from './WayGroup.tsx'
import { spanText, weekdayText } from './day-text.ts'
import type { WaysModel } from './ways-model.ts'

/** Days planned free, and weekdays that take less. */
export function DaysOff({ model }: { readonly model: WaysModel }) {
  const { ways } = usePageMessages()
  return (
    <WayGroup title={ways.daysOff}>
      <h3>{ways.breaks}</h3>
      <p>{ways.breaksText}</p>
      <Breaks model={model} />
      <h3>{ways.easy}</h3>
      <p>{ways.easyText}</p>
      <EasyDays model={model} />
    </WayGroup>
  )
}

function Breaks({ model }: { readonly model: WaysModel }) {
  const { ways } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [isBad, setBad] = useState(false)
  const { box, act } = useKeptFocus<HTMLFormElement>('input')
  const breaks = model.breaks.value
  const today = dateOf(model.today.value)

  async function plan() {
    const span = { from: dayFrom(from), to: dayFrom(to) }
    const isGood = from !== '' && to !== '' && model.canPlan(span)
    setBad(!isGood)
    if (!isGood) return
    await model.planBreak(span)
    setFrom('')
    setTo('')
  }

  return (
    <>
      {breaks.length === 0 ? (
        <p>{ways.noBreaks}</p>
      ) : (
        <ul role="list" class="DaysOff-breaks">
          {breaks.map((span) => {
            const text = spanText(span, locale, ways.span)
            return (
              <li key={`${span.from}-${span.to}`}>
                <span>{text}</span>
                <Button look="plain" aria-label={ways.cancel(text)} onClick={() => act(() => model.cancelBreak(span))}>
                  <Icon name="close" />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <form
        ref={box}
        class="DaysOff-plan"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void plan()
        }}
      >
        <label>
          <span>{ways.from}</span>
          <input type="date" min={today} value={from} aria-invalid={isBad} onInput={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label>
          <span>{ways.to}</span>
          <input type="date" min={from || today} value={to} aria-invalid={isBad} aria-describedby="bad-span" onInput={(event) => setTo(event.currentTarget.value)} />
        </label>
        <Button type="submit">{ways.plan}</Button>
        <p id="bad-span" role="alert">
          {isBad && ways.badSpan}
        </p>
      </form>
    </>
  )
}

const SHARES = { usual: 1, less: 0.5, none: 0 } as const
const NAMES = ['usual', 'less', 'none'] as const

function EasyDays({ model }: { readonly model: WaysModel }) {
  const { ways } = usePageMessages()
  const locale = localeOf(useApp().i18n.language.value)
  return (
    <div class="DaysOff-week">
      {model.easyDays.value.map((share, weekday) => (
        <label key={weekday}>
          <span>{weekdayText(weekday, locale)}</span>
          <select value={share >= 1 ? 'usual' : share > 0 ? 'less' : 'none'} onChange={(event) => void model.setEasyDay(weekday, SHARES[NAMES[event.currentTarget.selectedIndex] ?? 'usual'])}>
            {NAMES.map((name) => (
              <option key={name} value={name}>
                {ways.share[name]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

/** As a date field writes it. */
const dateOf = (of: Day): string => new Date(of * DAY_MS).toISOString().slice(0, 10)
const dayFrom = (date: string): Day => day(Date.parse(date) / DAY_MS)
