import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/bank/item.ts'
import { succeed } from '../../../src/core/lib/result.ts'
import { foldEvents } from '../../../src/core/log/fold.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../../src/features/quiz/quiz-choice.ts'
import { markAttempt } from '../../../src/core/quiz/marks.ts'
import type { QuizModel } from '../../../src/features/quiz/quiz-model.ts'
import { createQuizRun } from '../../../src/features/quiz/quiz-run.ts'
import { anItem } from '../../support/items.ts'
import { quizBench, runOf } from './quiz-bench.ts'

const IN_ORDER: QuizChoice = { ...DEFAULT_CHOICE, shuffle: false }
const AT_ONCE: QuizChoice = { ...IN_ORDER, feedback: 'at-once' }
const KEITA = { kind: 'text', text: 'Keita' } as const
const NOBODY = { kind: 'text', text: 'nobody' } as const

const typed = (count: number): readonly Item[] => Array.from({ length: count }, (_, i) => anItem('typed', { id: `q${i}`, topic: i % 2 === 0 ? 'actors' : 'dates' }))

async function begun(model: QuizModel, choice: QuizChoice = IN_ORDER) {
  await model.load()
  expect(await model.start(choice)).toBe(true)
  await model.openRun()
  return runOf(model)
}

describe('a quiz with the answers at the end', () => {
  it('keeps every answer and flag; another page goes on exactly there', async () => {
    const bench = quizBench(typed(3))
    const run = await begun(await bench.page())
    await run.respond(KEITA)
    await run.go(2)
    await run.respond({ kind: 'text', text: 'No' })
    await run.flag(2)
    const before = run.attempt.value

    bench.diesAfter = bench.writes()
    const next = await bench.page()
    await next.load()
    expect(next.running.value).toEqual(before)
    await next.openRun()
    const again = runOf(next)
    expect(again.question.value).toMatchObject({ place: 2, item: { id: 'q2' }, answer: { response: { text: 'No' }, flagged: true } })
    expect(again.places.value).toEqual([
      { state: 'answered', flagged: false },
      { state: 'open', flagged: false },
      { state: 'answered', flagged: true },
    ])
  })
  it('shows as answered only what is stored, and keeps the rest for the retry', async () => {
    const bench = quizBench(typed(2))
    const run = await begun(await bench.page())
    bench.shelfStore.refusal = { code: 'store-full' }
    await run.respond(KEITA)
    expect(run.failure.value).toBe('store-full')
    expect(run.kept.value).toBe(false)
    expect(run.places.value[0]!.state).toBe('open')
    expect(run.question.value!.answer.response).toEqual(KEITA)
    bench.shelfStore.refusal = undefined
    await run.retry()
    expect(run.failure.value).toBeUndefined()
    expect(run.places.value[0]!.state).toBe('answered')
  })
  it('enters the answers into the log with verdict, grade and time, and leaves what is open out', async () => {
    const bench = quizBench(typed(3))
    const model = await bench.page()
    const run = await begun(model)
    bench.clock.pass({ seconds: 9 })
    await run.respond(KEITA)
    await run.go(1)
    bench.clock.pass({ seconds: 4 })
    await run.respond(NOBODY)
    await run.handIn()
    expect(run.phase.value).toBe('done')
    expect(bench.answers()).toMatchObject([
      { item: 'q0', mode: 'quiz', verdict: 'right', grade: 3, tookMs: 9000, presentation: 'typed', response: KEITA },
      { item: 'q1', mode: 'quiz', verdict: 'wrong', grade: 1, tookMs: 4000, response: NOBODY },
    ])
    expect(bench.answers().length).toBe(2)
    expect(model.running.value).toBeUndefined()
    expect(model.past.value).toMatchObject([{ score: { right: 1, partial: 0, all: 3 } }])
  })
  it('a page that dies at any moment of handing in loses no answer and doubles none', async () => {
    const counted = quizBench(typed(3))
    const run = await begun(await counted.page())
    await run.respond(KEITA)
    const before = counted.writes()
    await run.handIn()
    const steps = counted.writes() - before
    expect(steps).toBe(3)

    for (let survived = 0; survived <= steps; survived += 1) {
      const bench = quizBench(typed(3))
      const dying = await begun(await bench.page())
      await dying.respond(KEITA)
      bench.diesAfter = bench.writes() + survived
      void dying.handIn()
      await new Promise((resolve) => setTimeout(resolve, 0))

      const model = await bench.page()
      await model.load()
      if (model.running.value !== undefined) {
        await model.openRun()
        const again = runOf(model)
        // What was not yet handed in is handed in now; the rest finishes by itself.
        if (again.phase.value === 'open') await again.handIn()
        expect(again.phase.value).toBe('done')
      }
      expect(bench.answers().map(({ item }) => item), `after ${survived} writes`).toEqual(['q0'])
      expect(model.past.value.length).toBe(1)
      expect(model.running.value).toBeUndefined()
    }
  })
  it('a log that refuses is tried again, and takes the answers once', async () => {
    const bench = quizBench(typed(2))
    const run = await begun(await bench.page())
    await run.respond(KEITA)
    bench.logStore.refusal = { code: 'store-full' }
    await run.handIn()
    expect([run.phase.value, run.failure.value]).toEqual(['handing-in', 'store-full'])
    await run.retry()
    expect(run.failure.value).toBe('store-full')
    bench.logStore.refusal = undefined
    await run.retry()
    expect(run.phase.value).toBe('done')
    expect(bench.answers().length).toBe(1)
  })
})

describe('a quiz with the answers at once', () => {
  it('shows the verdict once the answer is stored, and locks it', async () => {
    const bench = quizBench(typed(2))
    const run = await begun(await bench.page(), AT_ONCE)
    await run.take(KEITA)
    expect(run.judgement.value).toMatchObject({ verdict: 'right' })
    await run.respond(NOBODY)
    expect(run.attempt.value.answers[0]!.response).toEqual(KEITA)
    await run.proceed()
    expect(run.question.value!.place).toBe(1)
    await run.giveUp()
    expect(run.judgement.value).toMatchObject({ verdict: 'wrong' })
    expect(run.isFinal.value).toBe(true)
    await run.proceed()
    expect(run.phase.value).toBe('done')
    expect(bench.answers()).toMatchObject([{ verdict: 'right' }, { verdict: 'wrong', grade: 1 }])
  })
  it('asks again for a number that cannot be read', async () => {
    const bench = quizBench([anItem('number')])
    const run = await begun(await bench.page(), AT_ONCE)
    await run.take({ kind: 'text', text: 'many' })
    expect(run.judgement.value).toMatchObject({ unreadable: 'number' })
    expect(run.checked.value).toBe(false)
    await run.take({ kind: 'text', text: '7.5' })
    expect(run.judgement.value).toMatchObject({ verdict: 'right' })
  })
  it('checks a pick once its certainty is said, where it is asked', async () => {
    const bench = quizBench([anItem('true-false')], { certainty: 'picked' })
    const run = await begun(await bench.page(), AT_ONCE)
    await run.take({ kind: 'said', value: true })
    expect(run.checked.value).toBe(false)
    await run.setCertainty(1)
    expect(run.checked.value).toBe(true)
    await run.handIn()
    // Right but unsure: luck perhaps, so Hard.
    expect(bench.answers()).toMatchObject([{ certainty: 1, verdict: 'right', grade: 2 }])
  })
})

describe('"my answer was right"', () => {
  it('is said of a wrong text at once: it is handed in as right, on the learner’s word', async () => {
    const bench = quizBench([anItem('typed'), anItem('true-false')])
    const model = await bench.page()
    const run = await begun(model, AT_ONCE)
    await run.take(NOBODY)
    expect(run.mayOverrule.value).toBe(true)
    await run.overrule()
    expect([run.judgement.value?.verdict, run.mayOverrule.value]).toEqual(['right', false])
    await run.proceed()
    await run.take({ kind: 'said', value: false })
    expect([run.judgement.value?.verdict, run.mayOverrule.value]).toEqual(['wrong', false])
    await run.proceed()
    expect(bench.answers()).toMatchObject([{ verdict: 'right', grade: 3, overridden: true, response: NOBODY }, { verdict: 'wrong', grade: 1 }])
    expect(model.past.value[0]!.score.right).toBe(1)
  })
  it('is said of a result: the log takes the wrong answer back and has it right, and so has the schedule', async () => {
    const bench = quizBench(typed(3))
    const model = await bench.page()
    const run = await begun(model)
    await run.go(2)
    await run.respond(NOBODY)
    await run.handIn()
    model.leaveRun()
    const items = (await model.itemsOf(run.attempt.value.id, 'en'))!
    await model.repeat(model.past.value[0]!)
    await model.overrule(model.past.value[0]!, items, 2)
    expect(model.past.value[0]!.score).toEqual({ right: 1, partial: 0, all: 3 })

    const right = quizBench(typed(3))
    const other = await right.page()
    const answered = await begun(other)
    await answered.go(2)
    await answered.respond(KEITA)
    await answered.handIn()
    const memoryOf = ({ logStore, clock }: typeof bench) => {
      const { cards, slotOf } = foldEvents([...logStore.events.values()], clock.now().at)
      return [cards.stability, cards.dueDay].map((column) => column[slotOf.get('q2')!])
    }
    expect(memoryOf(bench)).toEqual(memoryOf(right))

    const later = await bench.page()
    await later.load()
    expect(later.past.value[0]!.score.right).toBe(1)
    expect(later.running.value).toBeDefined()
    const events = bench.logStore.events.size
    await later.overrule(later.past.value[0]!, items, 2)
    expect(bench.logStore.events.size).toBe(events)
  })
  it('is neither said of an open question nor of a set that a teacher marks', async () => {
    const bench = quizBench(typed(1))
    const run = await begun(await bench.page(), AT_ONCE)
    expect(run.mayOverrule.value).toBe(false)
    const ofTeacher = createQuizRun(run.attempt.value, { bank: bench.bank, language: bench.language, clock: bench.clock, isOwn: false, keep: async () => succeed(undefined), finish: async () => succeed(undefined) })
    await ofTeacher.load()
    await ofTeacher.take(NOBODY)
    await ofTeacher.overrule()
    expect([ofTeacher.judgement.value?.verdict, ofTeacher.mayOverrule.value]).toEqual(['wrong', false])
    expect(ofTeacher.attempt.value.answers[0]).not.toHaveProperty('overruled')
  })
})

describe('a time limit', () => {
  it('counts the time with the sheet open, takes nothing after it, and can be extended', async () => {
    const bench = quizBench(typed(2))
    const run = await begun(await bench.page(), { ...IN_ORDER, minutes: 5 })
    expect(run.minutesLeft.value).toBe(5)
    bench.clock.pass({ minutes: 2 })
    run.tick()
    expect(run.minutesLeft.value).toBe(3)
    await run.respond(KEITA)

    bench.diesAfter = bench.writes()
    bench.clock.pass({ days: 1 })
    const model = await bench.page()
    await model.load()
    await model.openRun()
    const again = runOf(model)
    expect(again.minutesLeft.value).toBe(3)
    bench.clock.pass({ minutes: 4 })
    again.tick()
    expect(again.minutesLeft.value).toBe(0)
    await again.respond(NOBODY)
    expect(again.attempt.value.answers[0]!.response).toEqual(KEITA)
    await again.extend(5)
    expect(again.minutesLeft.value).toBe(4)
    await again.respond(NOBODY)
    expect(again.attempt.value.answers[0]!.response).toEqual(NOBODY)
  })
})

describe('a time limit that does not suffice', () => {
  it('is extended again and again, before its end and after', async () => {
    const bench = quizBench(typed(1))
    const run = await begun(await bench.page(), { ...IN_ORDER, minutes: 5 })
    for (let n = 1; n <= 12; n += 1) {
      bench.clock.pass({ minutes: 4, seconds: 40 })
      run.tick()
      await run.extend(5)
    }
    expect(run.minutesLeft.value).toBe(9)
  })
  it('is turned off for good, and the time goes on being counted', async () => {
    const bench = quizBench(typed(1))
    const run = await begun(await bench.page(), { ...IN_ORDER, minutes: 5 })
    bench.clock.pass({ minutes: 6 })
    run.tick()
    await run.unlimit()
    expect(run.minutesLeft.value).toBeUndefined()
    bench.clock.pass({ minutes: 3 })
    run.tick()
    await run.respond(KEITA)

    bench.diesAfter = bench.writes()
    const model = await bench.page()
    await model.load()
    await model.openRun()
    expect(runOf(model).minutesLeft.value).toBeUndefined()
    await runOf(model).handIn()
    expect(model.past.value[0]!.attempt).toMatchObject({ usedMs: 9 * 60_000, answers: [{ response: KEITA }] })
  })
})

describe('the quizzes of a device', () => {
  it('one tab at a time works on a quiz; another overwrites and discards nothing', async () => {
    const bench = quizBench(typed(3))
    const first = await bench.page()
    const second = await bench.page()
    await second.load()
    const run = await begun(first)
    await run.respond(KEITA)
    expect(await second.start(DEFAULT_CHOICE)).toBe(false)
    expect(second.busy.value).toBe(true)
    await second.discard()
    await second.openRun()
    expect(second.run.value).toBeUndefined()
    first.leaveRun()
    // There is one to go on with, so no other is begun.
    expect(await second.start(DEFAULT_CHOICE)).toBe(true)
    await second.openRun()
    expect(runOf(second).attempt.value.answers[0]!.response).toEqual(KEITA)
  })
  it('remembers the last choice; ten mixed questions are the first', async () => {
    const bench = quizBench(typed(12))
    const model = await bench.page()
    await model.load()
    expect([model.choice.value, model.count.value]).toEqual([DEFAULT_CHOICE, 10])
    model.choose({ topics: ['dates'], length: 5 })
    expect([model.isDefault.value, model.count.value]).toEqual([false, 5])
    await model.start(model.choice.value)
    const next = await bench.page()
    await next.load()
    expect(next.choice.value).toEqual({ ...DEFAULT_CHOICE, topics: ['dates'], length: 5 })
  })
  it('a discarded quiz is gone and enters nothing', async () => {
    const bench = quizBench(typed(2))
    const model = await bench.page()
    const run = await begun(model)
    await run.respond(KEITA)
    model.leaveRun()
    await model.discard()
    expect(model.running.value).toBeUndefined()
    expect(bench.answers()).toEqual([])
    expect([...bench.shelfStore.values.keys()]).toEqual(['quiz/choice'])
  })
  it('past quizzes are marked again in either language, repeated, and deleted', async () => {
    const bench = quizBench(typed(2))
    const model = await bench.page()
    const run = await begun(model)
    await run.respond(KEITA)
    await run.handIn()
    model.leaveRun()
    const [past] = model.past.value
    const marks = markAttempt(past!.attempt, (await model.itemsOf(past!.attempt.id, 'fr'))!)
    expect(marks.map(({ item, judgement }) => [item.prompt.startsWith('FR'), judgement.verdict])).toEqual([[true, 'right'], [true, 'wrong']])
    expect(await model.repeat(past!)).toBe(true)
    expect([...model.running.value!.sheet.items].sort()).toEqual(['q0', 'q1'])
    expect(model.running.value!.id).not.toBe(past!.attempt.id)
    await model.forget(past!.attempt.id)
    expect(await model.itemsOf(past!.attempt.id, 'en')).toBeUndefined()
  })
})
