// The order of the cascade layers is said first, before any component brings its styles.
import '../styles/layers.css'
import { render, type ComponentChild } from 'preact'
import * as questionBank from 'virtual:question-bank'
import type { Language } from '../core/bank/item.ts'
import type { SessionLock } from '../core/lib/session-lock.ts'
import { createI18n, pickLanguage, type I18nModel } from '../i18n/i18n-model.ts'
import { createLearner, type LearnerModel } from '../learner/learner-model.ts'
import { deviceClock } from '../platform/clock.ts'
import { currentProfile } from '../platform/current-profile.ts'
import { isFramedByAnotherOrigin } from '../platform/frame-guard.ts'
import { holdInstallPrompt } from '../platform/install-prompt.ts'
import { reloadOnceWhenPartsAreGone } from '../platform/reload-guard.ts'
import { createSessionLock } from '../platform/session-lock.ts'
import { isBasketThere } from '../store/basket-seen.ts'
import { createDatabase } from '../store/database.ts'
import { createIdbLog } from '../store/event-log-idb.ts'
import { mirrorLog } from '../store/mirrored-log.ts'
import { storesOf } from '../store/profile-stores.ts'
import type { SecondBasket } from '../store/second-basket.ts'
import { App } from './App.tsx'
import { createAppModel, type AppModel, type AppPorts } from './app-model.ts'
import type { OpenApp } from './rescue.tsx'
import { createRouter } from './routes.ts'
import { whenIdle, whenLoaded } from './when-idle.ts'

const root = document.querySelector('#app')
if (root === null) throw new Error('Inconsistent: index.html has no #app')

const show = (view: ComponentChild) => render(view, root)
const stores = storesOf(currentProfile()?.id ?? '')
const database = createDatabase(stores.database)

reloadOnceWhenPartsAreGone()
holdInstallPrompt()
// No top-level await: a chunk that start() loads may import this one, and would wait for it as it waits for the chunk.
void start().then(show)

/** Opens the store and the messages side by side, puts the models together, and gives what is to be shown. */
async function start(): Promise<ComponentChild> {
  const spoken = pickLanguage('auto', navigator.languages)
  const i18nReady = createI18n(spoken)
  fetchFirstQuestion(spoken)
  if (isFramedByAnotherOrigin()) return framed(await i18nReady)
  const hadAnswers = isBasketThere(stores.basket)
  const [i18n, opened] = await Promise.all([i18nReady, openLearner()])
  const openApp: OpenApp = (learner, shelf) => appOf(i18n, learner, shelf)
  if (opened.ok && (opened.value.state().count > 0 || !(await hadAnswers))) return openApp(opened.value, idbShelf)
  const { rescue } = await import('./rescue.tsx')
  return rescue({ i18n, opened, folder: stores.basket, basket, openApp, shelf: idbShelf, show, update: () => appUpdate(createSessionLock()) })
}

async function appOf(i18n: I18nModel, learner: LearnerModel, shelf: AppPorts['shelf']): Promise<ComponentChild> {
  const chosen = pickLanguage(learner.state().settings.language, navigator.languages)
  if (chosen !== i18n.language.value) await i18n.setLanguage(chosen)
  const lock = createSessionLock()
  const model = createAppModel({
    bank: questionBank,
    learner,
    shelf,
    i18n,
    lock,
    clock: deviceClock,
    saveFile: async (file) => (await import('../platform/files.ts')).createFileSaver().save(file),
    router: createRouter(window),
    update: appUpdate(lock),
    afterSession: () => whenIdle(() => tidy(learner, i18n).then(() => settle(model))),
    randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    browserLanguages: navigator.languages,
  })
  void whenLoaded().then(() => whenIdle(() => tidy(learner, i18n)))
  return <App model={model} />
}

/** The first question travels beside the messages rather than after them: a round trip less on a slow network. */
function fetchFirstQuestion(language: Language) {
  const [first] = questionBank.bank.heads
  // If it does not come now, the session asks for it again and says so.
  if (first !== undefined) questionBank.loadItem(language, first.id).catch((error: unknown) => console.warn('The first question did not come yet:', error))
}

async function appUpdate(sessionLock: SessionLock) {
  await whenLoaded()
  const { createAppUpdate } = await import('../platform/app-update.ts')
  return createAppUpdate({
    container: import.meta.env.PROD ? navigator.serviceWorker : undefined,
    sessionLock,
    workerUrl: new URL('./sw.js', document.baseURI),
    reload: () => location.reload(),
  })
}

async function tidy(learner: LearnerModel, i18n: I18nModel) {
  try {
    await learner.tidy()
    const [{ agreeWithBasket }, second] = await Promise.all([import('./agree-with-basket.ts'), basket()])
    if (second !== undefined) await agreeWithBasket(learner, second)
    const { leaveDueNote } = await import('./leave-due-note.ts')
    await leaveDueNote({ learner, i18n, bank: questionBank.bank, clock: deviceClock })
  } catch (error) {
    console.warn('The log was not tidied:', error)
  }
}

async function settle({ ports, services }: AppModel) {
  const { afterSession } = await import('./after-session.ts')
  await afterSession(ports, services)
}

function openLearner() {
  return createLearner({ log: mirrorLog(createIdbLog(database), basket), clock: deviceClock })
}

const idbShelf = async () => (await import('../store/shelf-idb.ts')).createIdbShelf(database)

let opening: Promise<SecondBasket | undefined> | undefined

function basket(): Promise<SecondBasket | undefined> {
  return (opening ??= import('../store/open-basket.ts').then(({ openBasket }) => openBasket(stores.basket)))
}

async function framed(i18n: I18nModel): Promise<ComponentChild> {
  const [{ StartProblem }, { inContext }] = await Promise.all([import('./StartProblem.tsx'), import('./rescue.tsx'), i18n.loadPages()])
  return inContext(i18n, <StartProblem kind="framed" />)
}
