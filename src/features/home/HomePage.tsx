import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Cloth } from '../../ui/Bogolan.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useApp, useMessages } from '../../ui/app-context.ts'
import { whenText } from '../../ui/interval-text.ts'
import type { HomeModel } from './home-model.ts'
import './HomePage.css'

/** @param props `children` stand beside the name of the app */
export function HomePage({ model, children }: { readonly model: HomeModel; readonly children: ComponentChildren }) {
  const { study, shell, home } = useMessages()
  const language = useApp().i18n.language.value
  const { due, fresh, minutes, met, all, next, sections } = model.today.value
  const isFirstVisit = met === 0

  useEffect(() => {
    const onShow = () => document.visibilityState === 'visible' && model.refresh()
    onShow()
    document.addEventListener('visibilitychange', onShow)
    return () => document.removeEventListener('visibilitychange', onShow)
  }, [model])

  return (
    <main class="HomePage" id="content">
      <header class="HomePage-title">
        <Cloth />
        <h1>{shell.name}</h1>
        <p>{shell.tagline}</p>
        {children}
      </header>

      <section class="HomePage-today" aria-label={home.today}>
        {due + fresh > 0 ? (
          <>
            <a class="Button HomePage-start" data-look="strong" data-wide href="#/study">
              <span>{isFirstVisit ? study.first : study.start}</span>
              <Icon name="arrow" />
            </a>
            <p>{isFirstVisit ? study.firstHint : study.startSummary(due, fresh, minutes)}</p>
          </>
        ) : (
          <>
            <p class="HomePage-done">
              <Icon name="right" />
              {study.allDone}
            </p>
            {next !== undefined && <p>{study.nothingDueText(whenText(next, study))}</p>}
          </>
        )}
        <a class="HomePage-ways" href="#/ways">
          {home.ways}
        </a>
        {model.offlineReady.value && (
          <p class="HomePage-offline">
            <Icon name="offline" />
            {shell.readyOffline}
          </p>
        )}
      </section>

      <section class="HomePage-path" aria-labelledby="path">
        <div class="HomePage-pathHead">
          <h2 id="path">{home.path}</h2>
          <span>{study.learned(met, all)}</span>
        </div>
        <ol role="list">
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#/read/${section.id}`}>
                <span class="HomePage-sectionTitle">{section.title[language]}</span>
                <ProgressBar value={section.met} max={section.all} label={study.learned(section.met, section.all)} />
                <Icon name="next" />
              </a>
            </li>
          ))}
        </ol>
      </section>
    </main>
  )
}
