import { DAY_MS, day, type Day } from '../lib/time.ts'
import { MODES, type AnswerTable } from './answer-table.ts'
import { MASTERIES } from './mastery.ts'
import { noAnswers, type Ratio } from './ratio.ts'

export type DayCounts = Ratio & {
  tookMs: number
  /** True retention: answers that tell of memory, by how well the item was known. */
  readonly young: Ratio
  readonly mature: Ratio
}

export type AnswerCounts = {
  readonly all: number
  /** Days with an answer, in no promised order. */
  readonly days: ReadonlyMap<Day, DayCounts>
  /** By the hour on the wall, items met before, extra practice aside. */
  readonly hours: readonly Ratio[]
  /** Answers by mode, and in it by grade, Again first. */
  readonly grades: Readonly<Record<(typeof MODES)[number], readonly number[]>>
}

const [, , YOUNG, MATURE] = MASTERIES.keys()
const CRAM = MODES.indexOf('cram')

/** One pass over the answers. @param wanted which items count; all where it is left out */
export function countAnswers(table: AnswerTable, wanted: (item: string) => boolean = () => true): AnswerCounts {
  const isWanted = table.items.map(wanted)
  const days = new Map<Day, DayCounts>()
  const hours = Array.from({ length: 24 }, noAnswers)
  const grades = MODES.map(() => [0, 0, 0, 0])
  let all = 0
  for (let row = 0; row < table.size; row += 1) {
    if (isWanted[table.item[row] as number] !== true) continue
    all += 1
    const grade = table.grade[row] as number
    const mode = table.mode[row] as number
    const mastery = table.mastery[row]
    const right = grade > 1 ? 1 : 0
    const counts = countsOn(days, day(Math.floor((table.localAt[row] as number) / DAY_MS)))
    addAnswer(counts, right)
    counts.tookMs += table.tookMs[row] as number
    if (table.isProbe[row] === 1 && mastery === YOUNG) addAnswer(counts.young, right)
    if (table.isProbe[row] === 1 && mastery === MATURE) addAnswer(counts.mature, right)
    if (mode !== CRAM && mastery !== 0) addAnswer(hours[table.hour[row] as number], right)
    const ofMode = grades[mode]
    if (ofMode !== undefined) ofMode[grade - 1] = (ofMode[grade - 1] ?? 0) + 1
  }
  const [study = [], quiz = [], cram = []] = grades
  return { all, days, hours, grades: { study, quiz, cram } }
}

function addAnswer(ratio: Ratio | undefined, right: number): void {
  if (ratio === undefined) return
  ratio.right += right
  ratio.all += 1
}

function countsOn(days: Map<Day, DayCounts>, on: Day): DayCounts {
  let counts = days.get(on)
  if (counts === undefined) days.set(on, (counts = { ...noAnswers(), tookMs: 0, young: noAnswers(), mature: noAnswers() }))
  return counts
}
