/** Check 17: typography of every text that a learner reads. */
import type { Language } from '../item.ts'
import { LANGUAGES } from '../item.ts'
import type { BankPath, Fault } from '../schema.ts'
import type { Check } from './check.ts'

const typography: Check = {
  id: 'E17',
  rule: 'texts have typographic apostrophes, quotes and ellipses; French has narrow no-break spaces and a decimal comma, English neither',
  find: ({ bank }) =>
    textsIn(bank, []).flatMap(({ text, language, path }) =>
      [...RULES.both, ...RULES[language]].flatMap(([pattern, message]): readonly Fault[] => {
        const found = pattern.exec(text)
        return found === null ? [] : [{ path, message: `${message}: …${text.slice(Math.max(0, found.index - 12), found.index + 12)}…` }]
      }),
    ),
}

export const typographyChecks: readonly Check[] = [typography]

const RULES: Readonly<Record<Language | 'both', readonly (readonly [RegExp, string])[]>> = {
  both: [
    [/'/, 'straight apostrophe'],
    [/"/, 'straight quotes'],
    [/\.\.\./, 'three dots for an ellipsis'],
    [/ {2}/, 'two spaces'],
    [/\p{Cc}|\p{Cf}/u, 'invisible character'],
    [/\u202F[^;:!?%»\d\p{L}]/u, 'narrow no-break space before nothing that wants one'],
    [/ [.,)]|\( /, 'space before a full stop, a comma or inside brackets'],
    [/\w - \w/, 'hyphen for a dash'],
  ],
  en: [
    [/[\u00A0\u202F\s][;:!?%]/, 'space before a punctuation mark'],
    [/\d,\d{1,2}(?!\d)/, 'decimal comma'],
    [/\d[ \u00A0\u202F]\d{3}(?!\d)/, 'space between thousands'],
    [/[«»]/, 'French quotes'],
  ],
  fr: [
    [/(?<!^|\u202F)[;:!?%»]/, 'no narrow no-break space (U+202F) before'],
    [/«(?!\u202F)/, 'no narrow no-break space (U+202F) after «'],
    [/\d\.\d/, 'decimal point'],
    [/\d[ \u00A0,]\d{3}(?!\d)/, 'no narrow no-break space (U+202F) between thousands'],
    [/(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}/, 'no space between thousands'],
    [/[“”]/, 'English quotes'],
  ],
}

type LearnerText = { readonly text: string; readonly language: Language; readonly path: BankPath }

/** Every `{ en, fr }` pair of the bank, wherever it stands. */
function textsIn(value: unknown, path: BankPath): readonly LearnerText[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const inside = [...path, Array.isArray(value) ? Number(key) : key]
    const language = LANGUAGES.find((known) => known === key)
    return typeof inner === 'string' && language !== undefined ? [{ text: inner, language, path: inside }] : textsIn(inner, inside)
  })
}
