import { useEffect, useMemo, useRef } from 'preact/hooks'
import { HomePage } from '../features/home/HomePage.tsx'
import { StudyPage } from '../features/study/StudyPage.tsx'
import { currentProfile } from '../platform/current-profile.ts'
import { Navigation, type Place } from '../ui/Navigation.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ToastRegion } from '../ui/Toast.tsx'
import { AppContext, useMessages } from '../ui/app-context.ts'
import { lazy } from '../ui/lazy.tsx'
import type { AppModel } from './app-model.ts'
import { LazyPage } from './LazyPage.tsx'
import { UpdateBanner } from './UpdateBanner.tsx'
import type { Route, SessionRoute } from './routes.ts'

const AfterSession = lazy(async () => (await import('./AfterSession.tsx')).AfterSession)
const WhoStudies = lazy(async () => (await import('./WhoStudies.tsx')).WhoStudies)

export function App({ model }: { readonly model: AppModel }) {
  return (
    <AppContext.Provider value={model.services}>
      <Shell model={model} />
    </AppContext.Provider>
  )
}

function Shell({ model }: { readonly model: AppModel }) {
  const { shell } = useMessages()
  const route = model.ports.router.route.value
  const problem = model.ports.learner.problem.value
  const place = placeOf(route)
  const title = route.page === 'home' ? shell.name : `${titleOf(route, shell)} · ${shell.name}`
  const top = useFocusOnArrival(route)

  useEffect(() => {
    document.documentElement.lang = model.services.i18n.language.value
    document.title = title
  })

  return (
    <>
      <header>
        <a class="skip-link" href="#content" onClick={skipToContent}>
          {shell.skip}
        </a>
        <p class="visually-hidden" tabIndex={-1} ref={top}>
          {title}
        </p>
      </header>
      {problem !== undefined && route.page !== 'study' && <Notice tone="wrong" text={shell.problem[problem.code]} />}
      <UpdateBanner model={model} inSession={isInSession(route)} />
      <Page model={model} route={route} />
      {place !== undefined && <Navigation current={place} />}
      <ToastRegion />
    </>
  )
}

/**
 * Where the focus goes when another page comes and the link that led there is gone, or stands outside of it:
 * above the page, so that it is named and the next Tab goes on at its top. A page that takes the focus itself keeps it.
 */
function useFocusOnArrival(route: Route) {
  const top = useRef<HTMLParagraphElement>(null)
  const last = useRef(route)
  useEffect(() => {
    if (route === last.current) return
    last.current = route
    if (!document.querySelector('#content')?.contains(document.activeElement)) top.current?.focus({ preventScroll: true })
  }, [route])
  return top
}

function Page({ model, route }: { readonly model: AppModel; readonly route: Route }) {
  const { shell } = useMessages()
  switch (route.page) {
    case 'home': {
      const profile = currentProfile()
      return <HomePage model={model.home}>{profile && <WhoStudies profile={profile} />}</HomePage>
    }
    case 'study':
      return <Session model={model} route={route} />
    case 'not-found':
      return (
        <main id="content" class="NotFound">
          <h1>{shell.notFoundTitle}</h1>
          <p>{shell.notFoundText}</p>
          <a class="Button" data-look="strong" href="#/">
            {shell.goHome}
          </a>
        </main>
      )
    default:
      return <LazyPage model={model} route={route} />
  }
}

function Session({ model, route }: { readonly model: AppModel; readonly route: SessionRoute }) {
  const session = useMemo(() => model.openSession(route), [model, route])
  return <StudyPage model={session} after={<AfterSession ports={model.ports} />} />
}

/** The fragment is the route, so the skip link moves the focus itself. */
function skipToContent(event: MouseEvent) {
  event.preventDefault()
  const content = document.querySelector<HTMLElement>('#content')
  content?.setAttribute('tabindex', '-1')
  content?.focus()
}

function placeOf(route: Route): Place | undefined {
  switch (route.page) {
    case 'study':
      return undefined
    case 'quiz':
    case 'sets':
      return isInSession(route) ? undefined : 'home'
    case 'read':
    case 'print':
    case 'picture':
      return 'learn'
    case 'profiles':
    case 'reminders':
    case 'data':
      return 'settings'
    case 'browse':
    case 'progress':
    case 'settings':
      return route.page
    default:
      return 'home'
  }
}

/** Nothing that is being answered is interrupted. */
function isInSession(route: Route): boolean {
  return route.page === 'study' || ((route.page === 'quiz' || route.page === 'sets') && route.view === 'run')
}

function titleOf(route: Route, shell: ReturnType<typeof useMessages>['shell']): string {
  const place = placeOf(route)
  return place === undefined ? shell.home : shell[place]
}
