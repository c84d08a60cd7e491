import './ProgressBar.css'

type ProgressBarProps = { readonly value: number; readonly max: number; readonly label: string }

/** How much of a whole is done, named for those who cannot see it. */
export function ProgressBar({ value, max, label }: ProgressBarProps) {
  return <progress class="ProgressBar" value={value} max={Math.max(max, 1)} aria-label={label} />
}
