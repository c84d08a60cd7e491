import { TOPICS, type Topic } from '../bank/item.ts'
import { readBits, readCount, writeBits, writeCount, type BitReader, type Bits } from '../lib/bits.ts'
import { ASSIGNMENT_MODES, COUNTING_RULES, FEEDBACK_TIMES, MAX_ATTEMPTS, MAX_ITEMS, MAX_MINUTES, type AssignmentSettings } from './assignment.ts'
import { readMinute, writeMinute } from './code-times.ts'

/** Whole numbers that may be absent, which is written as 0. */
const ATTEMPT_BITS = 7
const MINUTES_BITS = 10
/** 0..100, and 127 for none. */
const PASS_BITS = 7
const NO_PASS_MARK = 127

export function writeSettings(bits: Bits, settings: AssignmentSettings): void {
  const flag = (value: boolean): void => writeBits(bits, Number(value), 1)
  writeBits(bits, ASSIGNMENT_MODES.indexOf(settings.mode), 1)
  writeBits(bits, COUNTING_RULES.indexOf(settings.counts), 2)
  writeBits(bits, FEEDBACK_TIMES.indexOf(settings.feedback), 2)
  flag(settings.shuffleQuestions)
  flag(settings.shuffleOptions)
  flag(settings.certainty)
  flag(settings.practiceBefore)
  writeMinute(bits, settings.opens)
  writeMinute(bits, settings.due)
  writeBits(bits, settings.attempts ?? 0, ATTEMPT_BITS)
  writeBits(bits, settings.minutes ?? 0, MINUTES_BITS)
  writeBits(bits, settings.passMark ?? NO_PASS_MARK, PASS_BITS)
  flag(settings.draw !== null)
  if (settings.draw !== null) for (const topic of TOPICS) writeCount(bits, settings.draw[topic])
}

/** @returns undefined for settings that this app does not offer */
export function readSettings(reader: BitReader): AssignmentSettings | undefined {
  const flag = (): boolean => readBits(reader, 1) === 1
  const mode = ASSIGNMENT_MODES[readBits(reader, 1)]
  const counts = COUNTING_RULES[readBits(reader, 2)]
  const feedback = FEEDBACK_TIMES[readBits(reader, 2)]
  const [shuffleQuestions, shuffleOptions, certainty, practiceBefore] = [flag(), flag(), flag(), flag()]
  const [opens, due] = [readMinute(reader), readMinute(reader)]
  const attempts = readBits(reader, ATTEMPT_BITS)
  const minutes = readBits(reader, MINUTES_BITS)
  const passMark = readBits(reader, PASS_BITS)
  const draw = flag() ? readDraw(reader) : null
  if (mode === undefined || counts === undefined || feedback === undefined || draw === undefined) return undefined
  if (attempts > MAX_ATTEMPTS || minutes > MAX_MINUTES || (passMark > 100 && passMark !== NO_PASS_MARK)) return undefined
  return {
    mode,
    opens,
    due,
    attempts: attempts === 0 ? null : attempts,
    counts,
    minutes: minutes === 0 ? null : minutes,
    shuffleQuestions,
    shuffleOptions,
    draw,
    passMark: passMark === NO_PASS_MARK ? null : passMark,
    feedback,
    certainty,
    practiceBefore,
  }
}

/** Version 1 knows these four topics in this order; `TOPICS` may only grow behind them, and then with a new version. */
function readDraw(reader: BitReader): Readonly<Record<Topic, number>> | undefined {
  const draw = { figures: readCount(reader), dates: readCount(reader), actors: readCount(reader), causes: readCount(reader) }
  return Object.values(draw).every((count) => count <= MAX_ITEMS) ? draw : undefined
}
