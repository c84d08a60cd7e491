import { randomAt } from '../../src/core/lib/random.ts'

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const STRANGE = ['~', '*', ' ', '\n', '\u0000', '\u202e', 'é', '😀', '\ud800', '%', '%2', '#', '#a=', '#r=', '=', '<b>', '"', '{}', '__proto__']

type Chance = (below: number) => number
type Mutation = (token: string, chance: Chance) => string

const place = (token: string, chance: Chance): number => chance(token.length + 1)
const sign = (chance: Chance): string => SIGNS[chance(64)] ?? 'A'
const put = (token: string, at: number, text: string, gone = 0): string => token.slice(0, at) + text + token.slice(at + gone)

const MUTATIONS: readonly Mutation[] = [
  (token, chance) => put(token, place(token, chance), sign(chance), 1),
  (token, chance) => put(token, place(token, chance), sign(chance)),
  (token, chance) => put(token, place(token, chance), '', 1),
  (token, chance) => put(token, place(token, chance), '', 1 + chance(40)),
  (token, chance) => token.slice(0, place(token, chance)),
  (token, chance) => token.slice(place(token, chance)),
  (token, chance) => put(token, place(token, chance), STRANGE[chance(STRANGE.length)] ?? ''),
  (token, chance) => put(token, place(token, chance), token.slice(place(token, chance))),
  (token, chance) => put(token, place(token, chance), Array.from({ length: 8 }, () => sign(chance)).join(''), 8),
  (token, chance) => {
    const at = place(token, chance)
    return put(token, at, `${token[at + 1] ?? ''}${token[at] ?? ''}`, 2)
  },
  (token) => token.toLowerCase(),
  (token) => token.replace('#a', '#r'),
  (token) => token.replace('#r', '#a'),
]

/** A token after one to three accidents drawn by the seed. */
export function mutatedToken(tokens: readonly string[], seed: number): string {
  let drawn = 0
  const chance: Chance = (below) => randomAt(seed, (drawn += 1)) % below
  let token = tokens[chance(tokens.length)] ?? ''
  for (let times = 1 + chance(3); times > 0; times -= 1) token = MUTATIONS[chance(MUTATIONS.length)]?.(token, chance) ?? token
  return token
}
