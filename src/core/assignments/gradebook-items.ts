import { TOPICS, type Item, type Topic } from '../bank/item.ts'
import type { Response } from '../grading/response.ts'
import { foldText } from '../lib/text-fold.ts'
import { itemStatistics, optionStatistics, testStatistics, type ItemStatistics, type MarkMatrix, type OptionStatistics, type TestStatistics } from '../stats/item-statistics.ts'
import type { GradedItem, GradedPupil, Gradebook } from './gradebook.ts'
import { editedItem, fits, type AnswerMark } from './marking.ts'

/** Fewer pupils than this say little: their statistics are shown in grey. */
export const FEW_PUPILS = 10
/** With fewer pupils than this no item and no option is called bad. */
export const ENOUGH_PUPILS = 20
/** Correlations nearer to nothing than this are called neither with nor against. */
const SLIGHT = 0.1
/** A wrong option that fewer pick does not work. */
const IDLE_SHARE = 0.05
/** Different answers that are told apart where there are no options; nobody reads more. */
const MOST_ANSWERS = 20

export type ItemFlag = 'against' | 'weak' | 'hard' | 'easy'
export type OptionFlag = 'idle' | 'draws-strong'

/** One thing that pupils answered. */
export type GivenAnswer = OptionStatistics & {
  /** Equal for equal answers. */
  readonly key: string
  readonly response: Response
  readonly isRight: boolean
  readonly flag: OptionFlag | undefined
}

export type ItemReport = {
  readonly column: GradedItem
  /** Who had it on the sheet. */
  readonly pupils: number
  readonly answered: number
  /** Undefined where nobody had it, or nothing of it can be marked. */
  readonly statistics: ItemStatistics | undefined
  readonly flag: ItemFlag | undefined
  /** Size of the best and of the weakest third. */
  readonly third: number
  /** Every option of an item that has some, in their order; else what was answered, the twenty most frequent first. */
  readonly answers: readonly GivenAnswer[]
}

/** How a question did. Who did not answer has 0; who did not have it on the sheet is left out. */
export function itemReport(book: Gradebook, column: GradedItem): ItemReport {
  const { item } = column
  const asked = book.pupils.filter(({ marks }) => marks.has(column.number))
  const given = asked.map(({ marks }) => marks.get(column.number)).map((mark) => (isGiven(item, mark) ? mark : undefined))
  const base = { column, pupils: asked.length, answered: given.filter((mark) => mark !== undefined).length, third: Math.floor(asked.length / 3) }
  if (item === undefined || asked.length === 0) return { ...base, statistics: undefined, flag: undefined, answers: [] }
  const matrix = againstRest(asked, column.number)
  const [statistics] = itemStatistics(matrix)
  const isEnough = asked.length >= ENOUGH_PUPILS
  return {
    ...base,
    statistics,
    flag: isEnough && statistics !== undefined ? itemFlag(statistics) : undefined,
    answers: answersTo(editedItem(item, column.edit), given).map(({ response, key, picked, isRight }) => {
      const counts = optionStatistics(matrix, 0, picked)
      return { ...counts, response, key, isRight, flag: isEnough && hasOptions(item) && !isRight ? optionFlag(counts, asked.length) : undefined }
    }),
  }
}

/** Of the whole test; no alpha where sheets differ, for it compares pupils on the same items. */
export function testReport(book: Gradebook): TestStatistics {
  const columns = book.items.filter(({ counts }) => counts)
  const isSame = book.pupils.every(({ marks }) => columns.every(({ number }) => marks.has(number)))
  if (isSame) return testStatistics({ pupils: book.pupils.length, items: columns.length, marks: Float64Array.from(book.pupils.flatMap((pupil) => columns.map(({ number }) => scoreOf(pupil, number)))), max: ones(columns.length) })
  const totals = testStatistics({ pupils: book.pupils.length, items: 1, marks: Float64Array.from(book.pupils, totalOf), max: ones(1) })
  return { ...totals, alpha: undefined, measurementError: undefined }
}

export type TopicReport = {
  readonly topic: Topic
  /** Share of right among all that was asked, 0..1. */
  readonly share: number
  /** Answers that were asked for. */
  readonly asked: number
  /** The hardest first. @see share */
  readonly items: readonly { readonly column: GradedItem; readonly share: number; readonly asked: number }[]
}

/** What the class knows, topic by topic; topics that nothing was asked of are left out. */
export function topicReports(book: Gradebook): readonly TopicReport[] {
  const items = book.items.flatMap((column) => {
    const scores = book.pupils.flatMap(({ marks }) => marks.get(column.number)?.score ?? [])
    return column.counts && scores.length > 0 ? [{ column, asked: scores.length, share: sum(scores) / scores.length }] : []
  })
  return TOPICS.flatMap((topic) => {
    const own = items.filter(({ column }) => column.item?.topic === topic).sort((a, b) => a.share - b.share || a.column.number - b.column.number)
    const asked = sum(own.map((item) => item.asked))
    return asked === 0 ? [] : [{ topic, asked, share: sum(own.map((item) => item.share * item.asked)) / asked, items: own }]
  })
}

/** The item beside the sum of the others that the pupil had: all that its statistics need, and it holds for drawn sheets too. */
function againstRest(pupils: readonly GradedPupil[], item: number): MarkMatrix {
  const rows = pupils.flatMap((pupil) => {
    const own = scoreOf(pupil, item)
    const isIn = pupil.marks.get(item)?.state === 'counted'
    return [own, totalOf(pupil) - (isIn ? own : 0)]
  })
  return { pupils: pupils.length, items: 2, marks: Float64Array.from(rows), max: ones(2) }
}

const totalOf = ({ marks }: GradedPupil): number => sum([...marks.values()].map(({ state, score }) => (state === 'counted' ? score : 0)))
const scoreOf = ({ marks }: GradedPupil, item: number): number => marks.get(item)?.score ?? 0
const ones = (count: number): Float64Array => new Float64Array(count).fill(1)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What a teacher should look at, the gravest first: a key that may be wrong, then items that tell pupils apart badly. */
function itemFlag({ facility, discrimination }: ItemStatistics): ItemFlag | undefined {
  if (discrimination !== undefined && discrimination < -SLIGHT) return 'against'
  if (facility < 0.2) return 'hard'
  if (facility > 0.95) return 'easy'
  return discrimination !== undefined && discrimination < SLIGHT ? 'weak' : undefined
}

function optionFlag({ picks, upper, lower, correlation }: OptionStatistics, pupils: number): OptionFlag | undefined {
  if (picks < IDLE_SHARE * pupils) return 'idle'
  return correlation !== undefined && correlation > SLIGHT && upper > lower ? 'draws-strong' : undefined
}

export const hasOptions = ({ kind }: Item): boolean => kind === 'choice' || kind === 'multiple' || kind === 'true-false'

function isGiven(item: Item | undefined, mark: AnswerMark | undefined): boolean {
  const response = mark?.answer.response
  return item !== undefined && response !== undefined && fits(item, response)
}

type Answers = readonly { readonly response: Response; readonly key: string; readonly picked: readonly boolean[]; readonly isRight: boolean }[]

/** @param marks by pupil; undefined where nothing was answered */
function answersTo(item: Item, marks: readonly (AnswerMark | undefined)[]): Answers {
  const given = marks.map((mark) => mark?.answer.response)
  if (item.kind === 'true-false') {
    return [true, false].map((value) => ({ response: { kind: 'said', value }, key: String(value), isRight: value === item.answer, picked: given.map((one) => one?.kind === 'said' && one.value === value) }))
  }
  if (item.kind === 'choice' || item.kind === 'multiple') {
    return item.options.map(({ right }, at) => ({ response: { kind: 'picked', options: [at] }, key: String(at), isRight: right, picked: given.map((one) => one?.kind === 'picked' && one.options.includes(at)) }))
  }
  const keys = given.map((response) => response && keyOf(response))
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_ANSWERS)
    .flatMap(([key]) => {
      const mark = marks[keys.indexOf(key)]
      const response = mark?.answer.response
      return response === undefined ? [] : [{ response, key, picked: keys.map((other) => other === key), isRight: mark?.score === 1 }]
    })
}

/** Texts that the marking hardly tells apart are one answer. */
function keyOf(response: Response): string {
  return response.kind === 'text' ? foldText(response.text) || response.text : JSON.stringify(response)
}
