import type { DateItem } from '../bank/item.ts'
import { RIGHT, scored, unreadable, wrongAs } from './judgement.ts'
import { readDate, type PartialDate } from '../lib/read-date.ts'
import type { Judgement, Response } from './response.ts'

/**
 * Right when every part asked is given and agrees; more than is asked may be given as long as it can be true.
 * The year may be left out where a month is asked. Less than is asked is half right when it agrees.
 */
export function judgeDate(item: DateItem, response: Extract<Response, { kind: 'text' }>): Judgement {
  if (response.text.trim() === '') return unreadable('empty')
  const given = readDate(response.text)
  if (given === undefined) return unreadable('date')
  const agreement = agreementOf(given, item.value)
  if (agreement === 'full') return RIGHT
  if (agreement === 'part') return scored(0.5)
  return wrongAs(item.mistakes, (form) => agreementOf(given, form) === 'full')
}

/** @param asked `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
function agreementOf(given: PartialDate, asked: string): 'full' | 'part' | 'none' {
  const parts = [given.year, given.month, given.day]
  const wanted = asked.split('-').map(Number)
  const agreeing = wanted.filter((part, at) => parts[at] === part).length
  const missing = wanted.filter((_, at) => parts[at] === undefined).length
  if (agreeing === 0 || agreeing + missing < wanted.length) return 'none'
  return missing === 0 || (missing === 1 && given.year === undefined) ? 'full' : 'part'
}
