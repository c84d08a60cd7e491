import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LANGUAGES } from '../../core/bank/item.ts'
import { Button } from '../../ui/Button.tsx'
import { usePageMessages } from '../../ui/app-context.ts'
import { IosSteps } from './IosSteps.tsx'
import { GOALS, type Offer, type OffersModel } from './offers-model.ts'
import './OfferCard.css'

/** One offer at a time, beside what the learner is doing: it asks for nothing and never comes back. */
export function OfferCard({ model, offer }: { readonly model: OffersModel; readonly offer: Offer }) {
  const { welcome } = usePageMessages()
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(offer)
  useEffect(() => {
    // The button that brought this card went away with the one before.
    if (offer !== first.current) title.current?.focus()
  }, [offer])

  return (
    <section class="OfferCard" aria-label={welcome.label}>
      <h2 ref={title} tabIndex={-1}>
        {welcome[offer]}
      </h2>
      {offer === 'language' && <LanguageOffer model={model} />}
      {offer === 'goal' && <GoalOffer model={model} />}
      {offer === 'install' && <InstallOffer model={model} />}
      <Button look="plain" onClick={() => void model.next()}>
        {welcome.no}
      </Button>
    </section>
  )
}

function LanguageOffer({ model }: { readonly model: OffersModel }) {
  const { welcome } = usePageMessages()
  return (
    <>
      <p>{welcome.languageText}</p>
      <Ways>
        {LANGUAGES.map((language) => (
          <Button key={language} lang={language} onClick={() => void model.chooseLanguage(language)}>
            {welcome.languages[language]}
          </Button>
        ))}
      </Ways>
    </>
  )
}

function GoalOffer({ model }: { readonly model: OffersModel }) {
  const { shell, welcome } = usePageMessages()
  return (
    <>
      <p>{welcome.goalText}</p>
      <Ways>
        {GOALS.map((minutes) => (
          <Button key={minutes} onClick={() => void model.chooseGoal(minutes)}>
            {shell.minutes(minutes)}
          </Button>
        ))}
      </Ways>
      <a class="OfferCard-link" href="#/exam">
        {welcome.goalExam}
      </a>
    </>
  )
}

function InstallOffer({ model }: { readonly model: OffersModel }) {
  const { welcome } = usePageMessages()
  const way = model.install.way()
  return (
    <>
      <p>{welcome.installText}</p>
      {way === 'menu' && <p>{welcome.installMenu}</p>}
      {way === 'ios' && <IosSteps />}
      {way === 'prompt' && <Button onClick={() => void model.askToInstall()}>{welcome.installDo}</Button>}
    </>
  )
}

function Ways({ children }: { readonly children: ComponentChildren }) {
  return <div class="OfferCard-ways">{children}</div>
}
