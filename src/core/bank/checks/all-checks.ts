import { LANGUAGES } from '../item.ts'
import { solveByCues } from '../cue-solver.ts'
import type { AuthoredBank, Fault, PlacedItem } from '../schema.ts'
import { answerChecks } from './answers.ts'
import { balanceChecks } from './balance.ts'
import type { Check } from './check.ts'
import { onBank, subjectOf } from './check.ts'
import { cueChecks } from './cues.ts'
import { evidenceChecks } from './evidence.ts'
import { leakChecks } from './leaks.ts'
import { stemChecks } from './stems.ts'
import { typographyChecks } from './typography.ts'
import { wordingChecks } from './wording.ts'

const cueSolver: Check = {
  id: 'E20',
  rule: 'a reader who goes by cues alone does no better than chance and two standard errors, in either language',
  find: ({ items }) =>
    LANGUAGES.flatMap((language) =>
      Object.entries(solveByCues(items, language)).flatMap(([cue, { earned, limit, guesses }]) =>
        earned > limit ? [onBank(`${language}: "${cue}" finds ${earned.toFixed(1)} of ${guesses} keys, at most ${limit.toFixed(1)} would be chance`)] : [],
      ),
    ),
}

/** The table of all checks, by number. */
export const CHECKS: readonly Check[] = [
  ...answerChecks, ...cueChecks, ...wordingChecks, ...stemChecks, ...leakChecks, ...evidenceChecks, ...typographyChecks, ...balanceChecks, cueSolver,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))

export type Finding = Fault & { readonly check: Check['id'] }

/** What the checks say of a bank: errors stop a build, warnings are listed, waived ones carry the reason. */
export type Verdict = {
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly waived: readonly (Finding & { readonly reason: string })[]
}

/** Runs all checks. A waiver that waives nothing is a warning of its own, W0. */
export function checkBank(bank: AuthoredBank): Verdict {
  const subject = subjectOf(bank)
  const findings = CHECKS.flatMap(({ id, find }) => find(subject).map((fault): Finding => ({ ...fault, check: id })))
  const waivers = subject.items.flatMap(({ item, path }) => item.waive.map((waiver) => ({ ...waiver, path })))
  const waiverOf = (finding: Finding) => waivers.find(({ check, path }) => check === finding.check && isInside(finding, path))
  const idle = waivers.filter(({ check, path }) => !findings.some((finding) => finding.check === check && isInside(finding, path)))
  return {
    errors: findings.filter(({ check }) => check.startsWith('E')),
    warnings: [
      ...findings.filter((finding) => finding.check.startsWith('W') && waiverOf(finding) === undefined),
      ...idle.map(({ check, path }): Finding => ({ check: 'W0', path: [...path, 'waive'], message: `waives ${check}, which finds nothing here` })),
    ],
    waived: findings.flatMap((finding) => {
      const waiver = waiverOf(finding)
      return waiver === undefined ? [] : [{ ...finding, reason: waiver.reason }]
    }),
  }
}

function isInside(finding: Finding, path: PlacedItem['path']): boolean {
  return path.every((step, index) => finding.path[index] === step)
}
