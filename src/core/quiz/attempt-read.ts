import { CERTAINTIES, type Certainty, type Response } from '../grading/response.ts'
import type { EpochMs, Moment } from '../lib/time.ts'
import type { QuizAnswer, QuizAttempt, QuizSettings } from './attempt.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * An attempt that was stored, perhaps by another version of the app with another bank.
 * @param isKnown whether the bank has the item; what it has no more is left out
 * @returns undefined where it is no attempt that this version understands
 */
export function readAttempt(value: unknown, isKnown: (item: string) => boolean): QuizAttempt | undefined {
  if (!isRecord(value) || value['version'] !== 1) return undefined
  const { id, sheet, startedAt, usedMs, extraMinutes, place, answers, submittedAt } = value
  const settings = readSettings(value['settings'])
  if (settings === undefined || typeof id !== 'string' || !isRecord(sheet) || !isNumber(sheet['seed']) || !isNumber(startedAt) || !isNumber(usedMs) || !isNumber(extraMinutes) || !isNumber(place)) return undefined
  const { items } = sheet
  if (!Array.isArray(items) || !Array.isArray(answers) || items.length !== answers.length || !items.every((item) => typeof item === 'string') || !answers.every(isRecord)) return undefined
  const kept = items.map((item, at) => [item, answers[at]] as const).filter(([item]) => isKnown(item))
  return {
    version: 1,
    id,
    sheet: { items: kept.map(([item]) => item), seed: sheet['seed'] },
    settings,
    startedAt: startedAt as EpochMs,
    usedMs,
    extraMinutes,
    place: Math.max(0, Math.min(place, kept.length)),
    answers: kept.map(([, answer]) => readAnswer(answer ?? {})),
    ...(isNumber(submittedAt) && { submittedAt: submittedAt as EpochMs }),
  }
}

function readSettings(value: unknown): QuizSettings | undefined {
  if (!isRecord(value)) return undefined
  const { feedback, certainty, minutes, shuffleOptions } = value
  if (feedback !== 'at-once' && feedback !== 'at-end' && feedback !== 'later') return undefined
  if (certainty !== 'off' && certainty !== 'picked' && certainty !== 'all') return undefined
  if ((minutes !== null && !isNumber(minutes)) || typeof shuffleOptions !== 'boolean') return undefined
  return { feedback, certainty, minutes, shuffleOptions }
}

/** This app wrote the answer and nobody else writes on its shelf, so a response is taken as it stands. */
function readAnswer({ response, certainty, flagged, checked, overruled, tookMs, given }: Fields): QuizAnswer {
  return {
    tookMs: isNumber(tookMs) ? tookMs : 0,
    ...(isRecord(response) && { response: response as Response }),
    ...(CERTAINTIES.some((known) => known === certainty) && { certainty: certainty as Certainty }),
    ...(flagged === true && { flagged }),
    ...(checked === true && { checked }),
    ...(overruled === true && { overruled }),
    ...(isRecord(given) && isNumber(given['at']) && isNumber(given['offsetMinutes']) && { given: given as Moment }),
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
