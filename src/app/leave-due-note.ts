import type { Clock } from '../core/lib/clock.ts'
import { DAY_MS, dayOf, epochMs, MINUTE_MS } from '../core/lib/time.ts'
import { dueAhead } from '../core/log/due-ahead.ts'
import type { BankIndex } from '../core/bank/question-bank.ts'
import type { I18nModel } from '../i18n/i18n-model.ts'
import type { LearnerModel } from '../learner/learner-model.ts'
import { createReminders } from '../platform/reminders.ts'

/** A reminder may come weeks after the last session. */
const DAYS = 60

type Ports = { readonly learner: LearnerModel; readonly bank: BankIndex; readonly i18n: I18nModel; readonly clock: Clock }

/** Leaves for reminders what is due from now on, in the learner's language. For idle time. */
export async function leaveDueNote({ learner, bank, i18n, clock }: Ports): Promise<void> {
  const state = learner.state()
  if (state.count === 0) return
  await i18n.loadPages()
  const words = i18n.pages.peek()?.reminders
  if (words === undefined) return
  const now = clock.now()
  const { rolloverMinutes } = state.settings
  const today = dayOf(now, rolloverMinutes)
  const from = epochMs(today * DAY_MS + (rolloverMinutes - now.offsetMinutes) * MINUTE_MS)
  await createReminders().leave({ from, due: dueAhead(state, bank.heads, today, DAYS), title: words.dueTitle, text: words.dueText })
}
