import { expect, test } from 'vitest'
import { NO_EDITS } from '../../../src/core/assignments/class-edits.ts'
import { gradebookOf } from '../../../src/core/assignments/gradebook.ts'
import { itemReport, testReport, topicReports } from '../../../src/core/assignments/gradebook-items.ts'
import { settled } from '../../../src/core/assignments/result-code.ts'
import { epochMs } from '../../../src/core/lib/time.ts'
import { aResult, anAssignment } from '../../support/assignments.ts'
import { drawnItems, likelyAnswer } from '../../support/handed-answers.ts'

/** Of this process, whatever else the machine does. */
const cpuMs = (): number => process.cpuUsage().user / 1000

test('three hundred pupils with three attempts at a hundred items are marked and reckoned within a second', () => {
  const items = drawnItems(100, 1)
  const assignment = anAssignment({ items: items.map(({ number }) => number), settings: { attempts: 3 } })
  const received = Array.from({ length: 900 }, (_, n) => ({
    receivedAt: epochMs(1_790_000_000_000),
    result: settled(aResult({ pupil: `Pupil ${n % 300}`, attempt: Math.floor(n / 300) + 1, answers: items.map((item) => likelyAnswer(item, n)) })),
  }))
  const byNumber = new Map(items.map((item) => [item.number, item]))
  const began = cpuMs()
  const book = gradebookOf(assignment, received, byNumber, NO_EDITS)
  const marked = cpuMs()
  const reports = book.items.map((column) => itemReport(book, column))
  testReport(book)
  topicReports(book)
  const ended = cpuMs()
  console.info(`marked ${Math.round(marked - began)} ms, statistics ${Math.round(ended - marked)} ms`)
  expect(book.pupils.map(({ attempts }) => attempts.length)).toEqual(Array(300).fill(3))
  expect(reports.every(({ pupils }) => pupils === 300)).toBe(true)
  expect(ended - began).toBeLessThan(1000)
})
