import { usePageMessages } from '../../ui/app-context.ts'

/** What each step looks like on the phone; the words beside it say the same. */
const PICTURES = {
  // Safari's bar, with the share button in its middle.
  share: 'M4 30h56M8 37l-3 3 3 3M20 37l3 3-3 3M44 36h7v8h-7zM57 36h4v8h-4M29 38h-2v9h12v-9h-2M33 42V31M29.5 34.5L33 31l3.5 3.5',
  // The line of the sheet, with a plus in a square at its end.
  add: 'M4 12h56M8 24h28M4 36h56M46 18h12v12H46zM52 21v6M49 24h6',
  // The bar at the top, with "Add" at its right.
  confirm: 'M4 20h56M8 10h10M40 6h18v9H40zM10 28h12v12H10zM28 31h24M28 38h16',
} as const

export function IosSteps() {
  const { welcome } = usePageMessages()
  const steps = Object.entries(PICTURES) as readonly [keyof typeof PICTURES, string][]
  return (
    <>
      <p>{welcome.installIos}</p>
      <ol class="IosSteps">
        {steps.map(([step, path]) => (
          <li key={step}>
            <svg viewBox="0 0 64 48" aria-hidden="true">
              <rect x="1" y="1" width="62" height="46" rx="6" />
              <path d={path} />
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
