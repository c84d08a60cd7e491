/** `npm run simulate`: writes what the exam plan is worth into tests/bench/README.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { compare, type Comparison, type Interval, type Report } from './compare.ts'
import type { Setting } from './course.ts'
import { LEARNER_KINDS, type LearnerKind } from './learner.ts'

const SETTINGS: readonly Setting[] = [
  { items: 100, days: 14, newPerDay: 10 },
  { items: 100, days: 30, newPerDay: 10 },
  { items: 100, days: 60, newPerDay: 10 },
  { items: 300, days: 14, newPerDay: 30 },
  { items: 300, days: 30, newPerDay: 15 },
  { items: 300, days: 60, newPerDay: 10 },
]
const RUNS: Readonly<Record<LearnerKind, number>> = { 'own weights': 40, 'drawn weights': 200, exponential: 40 }

const README = 'tests/bench/README.md'
const [BEGIN, END] = ['<!-- simulate: begin -->', '<!-- simulate: end -->']

export function main(): void {
  const reports = SETTINGS.flatMap((setting) =>
    LEARNER_KINDS.map((kind) => {
      const report = compare(setting, kind, RUNS[kind])
      console.log(summaryLine(report))
      return report
    }),
  )
  write(reports)
}

/** Puts the tables in place of those that stand in the README. */
export function write(reports: readonly Report[]): void {
  const text = readFileSync(README, 'utf8')
  const [before = '', rest = ''] = text.split(BEGIN)
  const [, after = ''] = rest.split(END)
  writeFileSync(README, `${before}${BEGIN}\n${markdown(reports)}\n${END}${after}`)
}

function summaryLine({ setting, kind, claims, floor }: Report): string {
  return `${setting.items} items, ${setting.days} days, ${kind}: ${[...claims, floor].map(({ against, minutesSaved, recallGained, ours }) => (ours === undefined ? `${against.name}: no plan is as good` : `${against.name}: minutes saved ${share(minutesSaved)}, recall ${points(recallGained)}`)).join('; ')}`
}

function markdown(reports: readonly Report[]): string {
  return [
    '| items, days | learner | recall about that of 0.90 | recall about that of 0.95 | against the floor |',
    '|---|---|---|---|---|',
    ...reports.map(({ setting, kind, claims, floor }) => `| ${setting.items}, ${setting.days} | ${kind} | ${[...claims.map(curveCell), cell(floor)].join(' | ')} |`),
    '',
    'Every strategy on its own: minutes in all, recall on the exam day, recall 60 days later, minutes of the fullest day.',
    '',
    '| items, days | learner | strategy | minutes | recall | later | peak |',
    '|---|---|---|---|---|---|---|',
    ...reports.flatMap(({ setting, kind, peers, claims, floor }) =>
      [...peers, ...[...claims, floor].flatMap(({ ours }) => ours ?? [])].map(
        ({ name, minutes, recall, recallLater, peak }) => `| ${setting.items}, ${setting.days} | ${kind} | ${name} | ${minutes.toFixed(0)} | ${percent(recall)} | ${percent(recallLater)} | ${peak.toFixed(1)} |`,
      ),
    ),
  ].join('\n')
}

function curveCell({ ours, against, minutesSaved }: Comparison): string {
  return ours === undefined ? NO_PLAN : `${share(minutesSaved)} fewer minutes at ${percent(ours.recall)}, peak ${ours.peak.toFixed(1)} (${against.peak.toFixed(1)})`
}

const NO_PLAN = 'no plan is as good at this peak'

function cell({ ours, against, minutesSaved, recallGained }: Comparison): string {
  return ours === undefined ? NO_PLAN : `${share(minutesSaved)} fewer minutes, ${points(recallGained)} points of recall, peak ${ours.peak.toFixed(1)} (${against.peak.toFixed(1)})`
}

const share = ({ mean, half }: Interval): string => `${mean < 0 ? '−' : ''}${Math.abs(100 * mean).toFixed(1)} ± ${(100 * half).toFixed(1)} %`
const points = ({ mean, half }: Interval): string => `${mean < 0 ? '−' : '+'}${Math.abs(100 * mean).toFixed(2)} ± ${(100 * half).toFixed(2)}`
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`
