import { MASTERIES, type Mastery, type MasteryCount } from '../../core/stats/mastery.ts'
import './MasteryBar.css'

/** Best known first: a bar fills from its start, like cloth on a loom. */
const BEST_FIRST: readonly Mastery[] = [...MASTERIES].reverse()
const HEIGHT = 8

/** How much of a whole is known how well, as a woven strip. Decoration: the same stands in words beside it or in the name of its button. */
export function MasteryBar({ count }: { readonly count: MasteryCount }) {
  let start = 0
  return (
    <svg class="MasteryBar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {BEST_FIRST.filter((mastery) => count[mastery] > 0).map((mastery) => {
        const x = start
        const share = (100 * count[mastery]) / count.all
        start += share
        return <rect key={mastery} x={`${x}%`} width={`${share}%`} height={HEIGHT} fill={`url(#mastery-${mastery})`} />
      })}
    </svg>
  )
}

/** The weaves of the four levels; on every page once, before its first bar. Each has a pattern of its own, so that no one needs its colour. */
export function MasteryWeaves() {
  return (
    <svg class="MasteryWeaves" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="mastery-new" width={HEIGHT} height={HEIGHT} patternUnits="userSpaceOnUse">
          <rect class="weave-ground" width={HEIGHT} height={HEIGHT} />
        </pattern>
        <pattern id="mastery-learning" width={HEIGHT} height={HEIGHT} patternUnits="userSpaceOnUse">
          <rect class="weave-learning" width={HEIGHT} height={HEIGHT} />
          <path class="weave-learning-mark" d="M4 1.5L6.5 4 4 6.5 1.5 4z" />
        </pattern>
        <pattern id="mastery-young" width={HEIGHT} height={HEIGHT} patternUnits="userSpaceOnUse">
          <rect class="weave-young" width={HEIGHT} height={HEIGHT} />
          <path class="weave-young-mark" d="M0 8L4 1l4 7" />
        </pattern>
        <pattern id="mastery-mature" width={HEIGHT} height={HEIGHT} patternUnits="userSpaceOnUse">
          <rect class="weave-mature" width={HEIGHT} height={HEIGHT} />
        </pattern>
      </defs>
    </svg>
  )
}

/** What the weaves mean. @param names a word or two for each level */
export function MasteryLegend({ title, names }: { readonly title: string; readonly names: Readonly<Record<Mastery, string>> }) {
  return (
    <figure class="MasteryLegend">
      <figcaption>{title}</figcaption>
      <ul role="list">
        {MASTERIES.map((mastery) => (
          <li key={mastery}>
            <MasteryBar count={{ new: 0, learning: 0, young: 0, mature: 0, [mastery]: 1, all: 1 }} />
            {names[mastery]}
          </li>
        ))}
      </ul>
    </figure>
  )
}
