/** The project's own bank under the judge: what it calls right is right, in the words of either language. */
import { describe, expect, test } from 'vitest'
import { readBank } from '../../../src/build/bank-read.ts'
import { compileItem } from '../../../src/core/bank/compile.ts'
import { LANGUAGES, type Item } from '../../../src/core/bank/item.ts'
import { itemsOf } from '../../../src/core/bank/schema.ts'
import { judge } from '../../../src/core/grading/judge.ts'
import { rightAnswerText } from '../../../src/core/grading/right-answer.ts'
import { text } from './an-item.ts'

const bank = readBank('question-bank')
if (!bank.ok) throw new Error(JSON.stringify(bank.issues))
const written = LANGUAGES.flatMap((language) =>
  itemsOf(bank.value.bank)
    .map(({ topic, item }) => compileItem(item, { ...item, topic, section: '' }, language))
    .filter((item): item is Item & { kind: 'typed' | 'cloze' | 'number' | 'date' } => ['typed', 'cloze', 'number', 'date'].includes(item.kind))
    .map((item) => [`${item.id} in ${language}`, item, language] as const),
)

describe.each(written)('%s', (_, item, language) => {
  test('its key, as the screen shows it, is right, and so is all that is accepted', () => {
    const accepted = item.kind === 'typed' || item.kind === 'cloze' ? item.accept : []
    for (const form of [rightAnswerText(item, language), ...accepted]) expect(judge(item, text(form)), form).toEqual({ verdict: 'right', score: 1 })
  })

  test('every mistake it knows is wrong and told so', () => {
    for (const { match, why } of item.mistakes) for (const form of match) expect(judge(item, text(form)), form).toEqual({ verdict: 'wrong', score: 0, why })
  })
})
