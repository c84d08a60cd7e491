import * as fc from 'fast-check'
import { ASSIGNMENT_MODES, COUNTING_RULES, FEEDBACK_TIMES, MAX_TEXT, type Assignment, type AssignmentSettings } from '../../src/core/assignments/assignment.ts'
import type { PupilAnswer, PupilResult } from '../../src/core/assignments/result.ts'
import type { Response } from '../../src/core/grading/response.ts'
import { tidyText } from '../../src/core/lib/tidy-text.ts'
import { epochMs } from '../../src/core/lib/time.ts'
import { toBase64url } from '../../src/core/lib/base64url.ts'

const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((array) => Buffer.from(array).toString('hex'))
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** What people write, from plain names to every letter there is, as it comes out of `tidyText`. */
export const aText = (max: number) =>
  fc.oneof(fc.constantFrom('', '2020', 'Ibrahim Boubacar Keïta', '18 août 2020', 'Class 9B', 'ⵣ 𝔐 日本'), fc.string({ unit: 'grapheme', maxLength: max }), fc.string({ maxLength: max })).map((text) => tidyText(text, max))

const minute = fc.nat(2 ** 26 - 1).map((minutes) => epochMs(1_577_836_800_000 + minutes * 60_000))
const numbers = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 120 }),
  fc.uniqueArray(fc.integer({ min: 1, max: 65_535 }), { minLength: 1, maxLength: 40 }),
).map((all) => all.sort((a, b) => a - b))

const settings: fc.Arbitrary<AssignmentSettings> = fc.record({
  mode: fc.constantFrom(...ASSIGNMENT_MODES),
  opens: orNull(minute),
  due: orNull(minute),
  attempts: orNull(fc.integer({ min: 1, max: 99 })),
  counts: fc.constantFrom(...COUNTING_RULES),
  minutes: orNull(fc.integer({ min: 1, max: 999 })),
  shuffleQuestions: fc.boolean(),
  shuffleOptions: fc.boolean(),
  draw: orNull(fc.record({ figures: fc.nat(500), dates: fc.nat(500), actors: fc.nat(500), causes: fc.nat(500) })),
  passMark: orNull(fc.nat(100)),
  feedback: fc.constantFrom(...FEEDBACK_TIMES),
  certainty: fc.boolean(),
  practiceBefore: fc.boolean(),
})

export const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
  version: fc.constant(1 as const),
  id: hex(8),
  bank: fc.record({ id: aText(40), hash: hex(4) }),
  title: aText(MAX_TEXT.title),
  className: aText(MAX_TEXT.className),
  instructions: aText(MAX_TEXT.instructions),
  teacher: aText(MAX_TEXT.teacher),
  teacherKey: fc.tuple(fc.constantFrom(2, 3), fc.uint8Array({ minLength: 32, maxLength: 32 })).map(([form, x]) => toBase64url(Uint8Array.of(form, ...x))),
  settings,
  items: numbers,
})

export const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.constant<Response>({ kind: 'self' }),
  fc.boolean().map((value): Response => ({ kind: 'said', value })),
  fc.uniqueArray(fc.nat(14)).map((options): Response => ({ kind: 'picked', options: options.sort((a, b) => a - b) })),
  aText(MAX_TEXT.answer).map((text): Response => ({ kind: 'text', text })),
  fc.nat(15).chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count }).map((steps): Response => ({ kind: 'order', steps }))),
  fc.nat(13).chain((count) => fc.array(fc.integer({ min: -1, max: count - 1 }), { minLength: count, maxLength: count }).map((rights): Response => ({ kind: 'match', rights }))),
)

const anAnswer = (item: number): fc.Arbitrary<PupilAnswer> =>
  fc
    .record({ response: fc.option(anyResponse, { nil: undefined }), certainty: fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const), seconds: fc.oneof(fc.nat(40), fc.nat(720)).map((steps) => steps * 5) })
    .map(({ response, certainty, seconds }) => ({ item, ...(response && { response }), ...(certainty && { certainty }), seconds }))

export const anyResult: fc.Arbitrary<PupilResult> = fc.record({
  version: fc.constant(1 as const),
  assignment: hex(8),
  pupil: aText(MAX_TEXT.pupil),
  attempt: fc.integer({ min: 1, max: 99 }),
  device: hex(4),
  startedAt: fc.nat(2 ** 32 - 1).map((seconds) => epochMs(1_577_836_800_000 + seconds * 1000)),
  handedInAt: fc.nat(2 ** 28 - 1).map(epochMs),
  usedSeconds: fc.nat(2 ** 28 - 1),
  seed: fc.nat(2 ** 32 - 1),
  answers: numbers.chain((items) => fc.tuple(...items.map(anAnswer))),
}).map((result) => ({ ...result, handedInAt: epochMs(result.startedAt + Math.floor(result.handedInAt / 1000) * 1000) }))
