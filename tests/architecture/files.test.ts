import { expect, test } from 'vitest'
import { filesUnder, linesOf } from '../support/source-files.ts'

const lengths = filesUnder('src', /\.(ts|tsx|mjs|js|css)$/).map((file) => ({ file, lines: linesOf(file) }))
const longerThan = (limit: number) => lengths.filter(({ lines }) => lines > limit)

test('no source file is longer than 300 lines', () => {
  expect(longerThan(300)).toEqual([])
})

test('nine source files in ten have fewer than 200 lines', () => {
  expect(longerThan(199).length).toBeLessThanOrEqual(lengths.length / 10)
})

test('half of the source files have at most 60 lines', () => {
  expect(longerThan(60).length, longerThan(60).map(({ file, lines }) => `${lines} ${file}`).join('\n')).toBeLessThanOrEqual(lengths.length / 2)
})

test('every file has a kebab-case name, or its component\'s', () => {
  const names = filesUnder('src', /\.\w+$/).map((file) => file.split('/').at(-1)!)
  expect(names.filter((name) => !/^([a-z0-9]+(-[a-z0-9]+)*(\.(en|fr|d))?|[A-Z][A-Za-z]+|README)\.[a-z]+$/.test(name))).toEqual([])
})
