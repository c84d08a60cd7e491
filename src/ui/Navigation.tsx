import { Icon, type IconName } from './Icon.tsx'
import { useMessages } from './app-context.ts'
import './Navigation.css'

const PLACES = [
  { name: 'home', href: '#/', icon: 'cards' },
  { name: 'learn', href: '#/read', icon: 'book' },
  { name: 'browse', href: '#/browse', icon: 'search' },
  { name: 'progress', href: '#/progress', icon: 'chart' },
  { name: 'settings', href: '#/settings', icon: 'settings' },
] as const satisfies readonly { name: string; href: string; icon: IconName }[]

export type Place = (typeof PLACES)[number]['name']

/** The places of the app: under the thumb on a phone, at the side on a wide screen. */
export function Navigation({ current }: { readonly current: Place | undefined }) {
  const { shell } = useMessages()
  return (
    <nav class="Navigation" aria-label={shell.nav}>
      <ul role="list">
        {PLACES.map(({ name, href, icon }) => (
          <li key={name}>
            <a href={href} aria-current={name === current ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{shell[name]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
