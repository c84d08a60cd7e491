import { expect, test } from 'vitest'
import { chiSquareLimit, guess, scoreOf } from '../../../src/core/bank/checks/chance.ts'
import type { Cue } from '../../../src/core/bank/cue-solver.ts'
import { solveByCues } from '../../../src/core/bank/cue-solver.ts'
import { itemsOf } from '../../../src/core/bank/schema.ts'
import { aBank, aChoice, both, evenOptions, option } from './a-bank.ts'

type Options = NonNullable<Parameters<typeof aChoice>[0]>['options']

/** What a cue earns on one choice whose first option is the key. */
function earned(cue: Cue, options: Options, prompt = both('How did it all end?', 'Comment tout cela a-t-il fini\u202F?')): number {
  return solveByCues(itemsOf(aBank([aChoice({ prompt, options: options ?? [] })])), 'en')[cue].earned
}

test.each<[Cue, Options, ReturnType<typeof both>?]>([
  ['longest option', [option('a rather long answer', 'x', true), option('short', 'y'), option('tiny', 'z')]],
  ['odd one out', [option('zebra', 'x', true), option('the old army', 'y'), option('the new army', 'z')]],
  ['overlap with the prompt', [option('The soldiers', 'x', true), option('The judges', 'y'), option('The traders', 'z')], both('Who led the soldiers?', 'Qui\u202F?')],
  ['middle value', [option('23 seats', 'x', true), option('11 seats', 'y'), option('31 seats', 'z')]],
  ['no absolutes', [option('it grew', 'x', true), option('it always grew', 'y'), option('all of it grew', 'z')]],
  ['most common words', [option('army officers', 'x', true), option('army judges', 'y'), option('police officers', 'z')]],
  ['article and number', [option('officer', 'x', true), option('judge', 'y'), option('trader', 'z')], both('He was an', 'Il fut un')],
])('the cue "%s" finds the key that it points at', (cue, options, prompt) => expect(earned(cue, options, prompt)).toBe(1))

test('a cue that points away from the key earns nothing', () => {
  expect(earned('longest option', [option('tiny', 'x', true), option('a rather long answer', 'y'), option('short', 'z')])).toBe(0)
})

test('a cue that has nothing to say does not guess', () => {
  expect(solveByCues(itemsOf(aBank([aChoice({ options: evenOptions() })])), 'en')['middle value'].guesses).toBe(0)
})

test('the majority follows the cues that agree', () => {
  expect(earned('majority vote', [option('a rather long answer here', 'x', true), option('it always grew', 'y'), option('it never grew', 'z')])).toBe(1)
})

test('chance: a hundred guesses at four options may be right 33.7 times', () => {
  const { chance, limit } = scoreOf(Array.from({ length: 100 }, () => guess(4, 1, false)))
  expect(chance).toBeCloseTo(25)
  expect(limit).toBeCloseTo(25 + 2 * Math.sqrt(100 * 0.25 * 0.75))
})

test('chance: a guess shared by two options earns half, and varies less', () => {
  expect(guess(4, 2, true)).toEqual({ earned: 0.5, mean: 0.25, variance: 0.0625 })
})

test.each([[3, 11.345], [9, 21.666], [20, 37.566]])('the 1 %% limit of chi-square with %i degrees is %f', (degrees, limit) => {
  expect(Math.abs(chiSquareLimit(degrees) - limit)).toBeLessThan(0.06)
})
