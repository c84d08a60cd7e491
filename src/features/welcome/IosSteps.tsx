import { usePageMessages } from '../../ui/app-context.ts'

type Step = 'share' | 'add' | 'confirm'

/** What each step looks like on the phone, and within it what is to be touched; the words beside it say the same. */
const PICTURES: Readonly<Record<Step, { readonly around: string; readonly target: string }>> = {
  // Safari's bar, with the share button in its middle
  share: { around: 'M1 24h62M12 32l-4 4 4 4M18 32l4 4-4 4M43 32h6v8h-6zM53 32h5v8h-5z', target: 'M28 34h-2v9h12v-9h-2M32 39V28M28.5 31.5L32 28l3.5 3.5' },
  // a line of the sheet, with a plus in a square at its end
  add: { around: 'M1 12h62M8 24h26M1 36h62', target: 'M45 18h12v12H45zM51 21v6M48 24h6' },
  // the bar at the top, with the word at its right
  confirm: { around: 'M1 20h62M7 11h12M9 28h12v12H9zM27 31h26M27 38h16', target: 'M40 6h17v9H40z' },
}
const STEPS = Object.keys(PICTURES) as readonly Step[]

export function IosSteps() {
  const { welcome } = usePageMessages()
  return (
    <>
      <p>{welcome.installIos}</p>
      <ol class="IosSteps">
        {STEPS.map((step) => (
          <li key={step}>
            <svg viewBox="0 0 64 48" aria-hidden="true">
              <rect x="1" y="1" width="62" height="46" rx="6" />
              <path d={PICTURES[step].around} />
              <path class="IosSteps-target" d={PICTURES[step].target} />
            </svg>
            <span>{welcome.iosSteps[step]}</span>
          </li>
        ))}
      </ol>
      <p>
        {welcome.iosApart} <a href="#/data">{welcome.iosCopy}</a>
      </p>
    </>
  )
}
