/** Every page of the app in its states, for those who look at all of them. A route without an entry is a type error. */
import type { Page } from '@playwright/test'
import type { Route } from '../../../src/app/routes.ts'
import { CLASS_ID } from './class.ts'
import { expect, type App } from './fixtures.ts'
import { firstItemOf, sessionOf, studying } from './study.ts'
import { numberOf, OFFERED, TAKEN_ID } from './used-device.ts'

/** Where a screen is and when it stands. Screens of a page are visited in their order, each where the one before has led to. */
export type Screen = { readonly at: string; readonly stands: (page: Page) => Promise<unknown> }
type Screens = Readonly<Record<string, Screen>>

export async function show({ page, go }: App, { at, stands }: Screen): Promise<void> {
  await go(at)
  await stands(page)
}

const titled = (page: Page) => expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
const at = (hash: string): Screen => ({ at: hash, stands: titled })
/** With something in it that comes a moment after the title. */
const showing = (hash: string, selector: string): Screen => ({ at: hash, stands: async (page) => (await titled(page), expect(page.locator(selector).first()).toBeVisible()) })
const opened = (hash: string, selector: string): Screen => ({ at: hash, stands: async (page) => (await titled(page), page.locator(selector).first().click()) })

const asked = (page: Page) => studying(page).asked()
const judged = async (page: Page) => studying(page).answer(await asked(page), 'wrong')
/** A miss first, so that there is something to look at again. */
async function ended(page: Page) {
  await studying(page).study('wrong')
  for (const end = page.locator('.SessionEnd h1'), card = page.getByRole('article'); ; await studying(page).study('right')) {
    await expect(end.or(card)).toBeVisible()
    if (await end.isVisible()) return
  }
}

/** The quiz under way, or a new one. */
async function inQuiz(page: Page) {
  await titled(page)
  await page.locator('.Interrupted a, .QuizSetup-start [type=submit]').click()
  await expect(page.locator('.QuizQuestion, .QuizReview')).toBeVisible()
}
async function lookingBack(page: Page) {
  await inQuiz(page)
  for (const all = page.locator('.QuizReview'); !(await all.isVisible()); ) await page.locator('.QuizRun-steps [data-look=strong]').click()
}
async function atResult(page: Page) {
  await lookingBack(page)
  await page.locator('.QuizRun-steps [data-look=strong]').click()
  await expect(page.locator('.QuizResult-answers')).toBeVisible()
}

/** Before anything was answered or made. */
export const NEWCOMER: Screens = {
  'a first visit': at('#/'),
  'no progress yet': at('#/progress'),
  'no teacher yet': at('#/teach'),
  'no key yet': showing('#/teach/keys', '.TeachPage-actions'),
  'a key that was just made': { at: '#/teach/keys', stands: async (page) => (await page.locator('.TeachPage-actions .Button').first().click(), expect(page.locator('.TeachPage-actions')).toHaveCount(0)) },
  'no results yet': at('#/collect'),
  'no set yet': at('#/sets'),
}

/** On a device as used-device.ts leaves it. */
export const SCREENS: { readonly [P in Route['page']]: Screens } = {
  home: { 'the home page': at('#/') },
  study: {
    'a choice': { at: sessionOf('choice'), stands: asked },
    'a choice, judged': { at: sessionOf('choice'), stands: judged },
    'several choices': { at: sessionOf('multiple'), stands: asked },
    'true or false': { at: sessionOf('true-false'), stands: asked },
    'a typed answer': { at: sessionOf('typed'), stands: asked },
    'a number': { at: sessionOf('number'), stands: asked },
    'a date, judged': { at: sessionOf('date'), stands: judged },
    'a gap, judged': { at: sessionOf('cloze'), stands: judged },
    'an order': { at: sessionOf('order'), stands: asked },
    'an order, judged': { at: sessionOf('order'), stands: judged },
    'pairs': { at: sessionOf('match'), stands: asked },
    'pairs, judged': { at: sessionOf('match'), stands: judged },
    'a flashcard, turned': { at: sessionOf('flip'), stands: judged },
    'the end of a session': { at: sessionOf('choice', 'true-false'), stands: ended },
    'the help for keys': { at: sessionOf('order'), stands: async (page) => (await asked(page), page.keyboard.press('?'), expect(page.getByRole('dialog')).toBeVisible()) },
  },
  quiz: {
    'a quiz to be chosen': opened('#/quiz', '.QuizSetup-more summary'),
    'a question of a quiz': { at: '#/quiz', stands: inQuiz },
    'a quiz under way': at('#/quiz'),
    'all questions of a quiz': { at: '#/quiz', stands: async (page) => (await inQuiz(page), page.locator('.QuizRun-bar .Button').last().click()) },
    'a look back at a quiz': { at: '#/quiz', stands: lookingBack },
    'the result of a quiz': { at: '#/quiz', stands: atResult },
    'past quizzes': at('#/quiz'),
  },
  ways: { 'more ways to study': at('#/ways') },
  exam: { 'an exam to be planned': { at: '#/exam', stands: (page) => expect(page.locator('.ExamChart')).toHaveCount(2) } },
  profiles: {
    'who studies here': showing('#/profiles', '.ProfilesPage-list li'),
    'a learner to be changed': opened('#/profiles', '.ProfilesPage-list button'),
  },
  reminders: { reminders: at('#/reminders') },
  data: {
    'your data': showing('#/data', '.DataPage-facts'),
    'your data as codes': opened('#/data', '.Codes .Button'),
  },
  memory: { 'the memory model': { at: '#/memory', stands: async (page) => (await titled(page), expect(page.getByRole('main').getByRole('heading', { level: 2 })).not.toHaveCount(1)) } },
  progress: { progress: showing('#/progress', 'svg[role=img]') },
  settings: { 'the settings': at('#/settings') },
  read: {
    'the contents of the article': at('#/read'),
    'a section of the article': at('#/read/2'),
  },
  print: {
    'flashcards on paper': showing('#/print/cards', '.Paper li'),
    'the article on paper': showing('#/print/brief', '.Paper h2'),
    'a quiz on paper, for oneself': showing('#/print/quiz', '.Paper li'),
  },
  picture: {
    'the timeline': at('#/picture/timeline'),
    'the cast': at('#/picture/cast'),
    'the causes': at('#/picture/causes'),
    'the upheavals': at('#/picture/upheavals'),
  },
  browse: {
    'the search': at('#/browse'),
    'an item': at(`#/browse/${firstItemOf('choice').id}`),
    'the menu of a question': opened(`#/browse/${firstItemOf('match').id}`, '.CardMenu-open [aria-haspopup]'),
    'the questions on a paragraph': at('#/browse/in/2.1'),
  },
  sets: {
    'sets of teachers': showing('#/sets', '.PupilPage-sets li'),
    'a set that is offered': at(OFFERED),
    'a set that was taken': at(`#/sets/${TAKEN_ID}`),
    'a question of a set': { at: `#/sets/${TAKEN_ID}/run`, stands: (page) => expect(page.locator('.QuizQuestion')).toBeVisible() },
    'a set that is not here': at('#/sets/ffffffffffffffff'),
  },
  teach: {
    'sets to hand out': showing('#/teach', '.TeachPage-ways a[href*="/teach/"]'),
    'a set': at(`#/teach/${CLASS_ID}`),
    'questions to be picked': showing(`#/teach/${CLASS_ID}/questions`, '[type=checkbox]'),
    'a set as pupils see it': at(`#/teach/${CLASS_ID}/preview`),
    'a set on paper': showing(`#/teach/${CLASS_ID}/paper`, '.PaperQuiz'),
    'a set to be handed out': showing(`#/teach/${CLASS_ID}/hand-out`, '.TeachPage-actions'),
    'a code for the projector': { at: `#/teach/${CLASS_ID}/hand-out`, stands: async (page) => (await page.locator('.TeachPage-actions .Button').click(), expect(page.getByRole('dialog')).toBeVisible()) },
    'the key': showing('#/teach/keys', '.KeyWords'),
  },
  collect: { 'results that came in': showing('#/collect', '[type=file]') },
  class: {
    'the classes': at('#/class'),
    'the matrix': opened(`#/class/${CLASS_ID}`, '.ClassManage summary'),
    'the questions of a class': at(`#/class/${CLASS_ID}/items`),
    'the topics of a class': at(`#/class/${CLASS_ID}/topics`),
    'a choice of a class': opened(`#/class/${CLASS_ID}/item/${numberOf('choice')}`, '.PupilAnswers summary'),
    'a typed answer of a class': at(`#/class/${CLASS_ID}/item/${numberOf('typed')}`),
    'a pupil': at(`#/class/${CLASS_ID}/pupil/pupil%201`),
    'a class that is not here': at('#/class/ffffffffffffffff'),
  },
  'not-found': { 'a page that does not exist': at('#/nowhere') },
}
