import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesUnder } from '../support/source-files.ts'

/** A sign without the no-break space that French sets it off by: narrow before ; : ! ? and of either width inside « ». */
const BARE_SIGN = /[^\u202f\s\d][;:!?](\s|$)|[^\u202f][;!?](\s|$)|[^\u202f\u00a0]»|«[^\u202f\u00a0]/

test.each(filesUnder('src/i18n/fr', /\.ts$/))('%s sets French signs off by a no-break space', (file) => {
  expect(messagesOf(readFileSync(file, 'utf8')).filter((message) => BARE_SIGN.test(message))).toEqual([])
})

test('the check sees a sign without its space', () => {
  expect(messagesOf("{ a: 'Vraiment?' }").filter((message) => BARE_SIGN.test(message))).toEqual(['Vraiment?'])
  expect(messagesOf("{ a: 'Vraiment\\u202f?' }").filter((message) => BARE_SIGN.test(message))).toEqual([])
})

/** The texts of a messages file: what stands in quotes or backticks outside comments and imports, values left out. */
function messagesOf(source: string): readonly string[] {
  const code = source.split('\n').filter((line) => !/^import |^\s*(\/\/|\/?\*)/.test(line)).join('\n')
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, quoted, template]) =>
    (quoted ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, 'x').replaceAll(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}
