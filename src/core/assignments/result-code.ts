/** A result as the bytes that are sealed. The assignment's id is not among them: it stands on the envelope. */
import { CERTAINTIES } from '../grading/response.ts'
import { bitReader, isPastEnd, packBits, readBits, readBytes, readCount, readRice, riceParameter, writeBits, writeBytes, writeCount, writeRice, type BitReader, type Bits } from '../lib/bits.ts'
import { crc32 } from '../lib/checksum.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import { fail, succeed, type Result } from '../lib/result.ts'
import { epochMs } from '../lib/time.ts'
import { utf8Encode } from '../lib/utf8.ts'
import { tidyText } from '../lib/tidy-text.ts'
import type { AssignIssue } from './assign-issue.ts'
import { MAX_ATTEMPTS, MAX_TEXT } from './assignment.ts'
import { CODE_EPOCH } from './code-times.ts'
import { readNumbers, writeNumbers } from './number-set.ts'
import { codable, readResponse, writeResponse } from './response-code.ts'
import { SECONDS_STEP, type PupilAnswer, type PupilResult } from './result.ts'
import { readTexts, writeTexts } from './text-code.ts'

const ATTEMPT_BITS = 7
/** Eight years, a clock that was set wrong included. */
const MAX_SECONDS = 2 ** 28 - 1
/** Whoever looks at one question for an hour does something else. */
const MAX_ITEM_SECONDS = 3600

/** The shape of a result that survives the way unchanged: texts tidied, times in whole seconds, answers ascending. */
export function settled(result: PupilResult): PupilResult {
  const startedAt = wholeSeconds(result.startedAt)
  return {
    ...result,
    pupil: tidyText(result.pupil, MAX_TEXT.pupil),
    attempt: clamp(result.attempt, MAX_ATTEMPTS),
    startedAt,
    handedInAt: epochMs(startedAt + clamp(Math.floor((result.handedInAt - startedAt) / 1000), MAX_SECONDS) * 1000),
    usedSeconds: clamp(result.usedSeconds, MAX_SECONDS),
    seed: result.seed >>> 0,
    answers: result.answers.map(settledAnswer).sort((a, b) => a.item - b.item),
  }
}

export function writeResult(result: PupilResult): Uint8Array {
  const { pupil, attempt, device, startedAt, handedInAt, usedSeconds, seed, answers } = settled(result)
  const bits: Bits = []
  const asksCertainty = answers.some(({ certainty }) => certainty !== undefined)
  writeBits(bits, attempt, ATTEMPT_BITS)
  writeBytes(bits, fromHex(device))
  writeBits(bits, (startedAt - CODE_EPOCH) / 1000, 32)
  writeCount(bits, (handedInAt - startedAt) / 1000)
  writeCount(bits, usedSeconds)
  writeBits(bits, seed, 32)
  writeBits(bits, Number(asksCertainty), 1)
  writeNumbers(bits, answers.map(({ item }) => item))
  const pace = riceParameter(answers.map(({ seconds }) => seconds / SECONDS_STEP))
  writeBits(bits, pace, 3)
  for (const { response, certainty, seconds } of answers) {
    writeResponse(bits, response)
    if (asksCertainty) writeBits(bits, certainty ?? 0, 2)
    writeRice(bits, seconds / SECONDS_STEP, pace)
  }
  const texts = answers.flatMap(({ response }) => (response?.kind === 'text' ? [response.text] : []))
  writeTexts(bits, [[pupil, MAX_TEXT.pupil], ...texts.map((text) => [text, MAX_TEXT.answer] as const)])
  return packBits(bits)
}

/** @param assignment the id that the envelope names @returns what `writeResult` writes as these bytes; whether the bits end where they should is seen there */
export function readResult(bytes: Uint8Array, assignment: string): Result<PupilResult, AssignIssue> {
  const result = resultOf(bytes, assignment)
  // As with assignments, there is one way only to write a result.
  const isSound = result !== undefined && toHex(writeResult(result)) === toHex(bytes)
  return isSound ? succeed(result) : fail({ code: 'token-unsound' })
}

/** Eight hex digits for a device, from the name that its log bears. */
export function deviceTag(device: string): string {
  return crc32(utf8Encode(device)).toString(16).padStart(8, '0')
}

function resultOf(bytes: Uint8Array, assignment: string): PupilResult | undefined {
  const reader = bitReader(bytes)
  const attempt = readBits(reader, ATTEMPT_BITS)
  const device = toHex(readBytes(reader, 4))
  const startedAt = epochMs(CODE_EPOCH + readBits(reader, 32) * 1000)
  const handedInAt = epochMs(startedAt + readCount(reader) * 1000)
  const usedSeconds = readCount(reader)
  const seed = readBits(reader, 32)
  const asksCertainty = readBits(reader, 1) === 1
  const items = readNumbers(reader)
  if (items === undefined || isPastEnd(reader)) return undefined
  const blank = readAnswers(reader, items, asksCertainty)
  const isTyped = ({ response }: PupilAnswer): boolean => response?.kind === 'text'
  const [pupil, ...texts] = (blank && readTexts(reader, [MAX_TEXT.pupil, ...blank.filter(isTyped).map(() => MAX_TEXT.answer)])) ?? []
  if (blank === undefined || pupil === undefined) return undefined
  const answers = blank.map((answer) => (isTyped(answer) ? { ...answer, response: { kind: 'text' as const, text: texts.shift() ?? '' } } : answer))
  return { version: 1, assignment, pupil, attempt, device, startedAt, handedInAt, usedSeconds, seed, answers }
}

function readAnswers(reader: BitReader, items: readonly number[], asksCertainty: boolean): readonly PupilAnswer[] | undefined {
  const answers: PupilAnswer[] = []
  const pace = readBits(reader, 3)
  for (const item of items) {
    const given = readResponse(reader)
    const certainty = CERTAINTIES[(asksCertainty ? readBits(reader, 2) : 0) - 1]
    const seconds = readRice(reader, pace) * SECONDS_STEP
    if (given === undefined || isPastEnd(reader)) return undefined
    answers.push({ item, ...given, ...(certainty !== undefined && { certainty }), seconds })
  }
  return answers
}

function settledAnswer({ item, response, certainty, seconds }: PupilAnswer): PupilAnswer {
  const sent = codable(response)
  return {
    item,
    ...(sent !== undefined && { response: sent.kind === 'text' ? { ...sent, text: tidyText(sent.text, MAX_TEXT.answer) } : sent }),
    ...(certainty !== undefined && { certainty }),
    seconds: clamp(seconds / SECONDS_STEP, MAX_ITEM_SECONDS / SECONDS_STEP) * SECONDS_STEP,
  }
}

const clamp = (value: number, max: number): number => Math.min(Math.max(0, Math.round(value)), max)

function wholeSeconds(at: number): PupilResult['startedAt'] {
  return epochMs(CODE_EPOCH + Math.min(Math.max(0, Math.floor((at - CODE_EPOCH) / 1000)), 2 ** 32 - 1) * 1000)
}
