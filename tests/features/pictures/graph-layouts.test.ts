import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/core/bank/item.ts'
import { compilePictures } from '../../../src/core/bank/compile.ts'
import { readBank } from '../../../src/build/bank-read.ts'
import { castLayout, causesLayout } from '../../../src/features/pictures/graph-layouts.ts'
import { wholeScene, zoomScene } from '../../../src/features/pictures/timeline-scene.ts'
import { pictures as messages } from '../../../src/i18n/en/pictures.ts'
import { overlaps } from '../../core/pictures/graphs.ts'

const read = readBank(new URL('../../../question-bank/', import.meta.url).pathname)
if (!read.ok) throw new Error('Inconsistent: the bank does not read')
const { bank } = read.value

/** Letters of a wide face: what fits in these fits in any. */
const measure = (text: string) => text.length * 0.62
// a phone at twice the text size, a small phone, a phone, a tablet, a laptop, a wide screen
const WIDTHS = [9, 18, 20.5, 44, 55, 66]

test.each(LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width }))))('in $language the graphs fit a room of $width rem, every node drawn once', ({ language, width }) => {
  const { cast, causes } = compilePictures(bank, language)
  const room = { width, measure }
  const drawings = [
    { drawing: causesLayout(causes.nodes, causes.edges, messages.layers, room), ids: causes.nodes.map(({ id }) => id) },
    { drawing: castLayout(cast.actors, cast.relations, messages.sides, room), ids: cast.actors.map(({ id }) => id) },
  ]
  for (const { drawing, ids } of drawings) {
    expect(drawing.width).toBeLessThanOrEqual(width + 1e-6)
    expect(overlaps(drawing.boxes)).toEqual([])
    expect(overlaps(drawing.groups)).toEqual([])
    expect(drawing.boxes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    // a thumb finds every node
    expect(Math.min(...drawing.boxes.map(({ height }) => height))).toBeGreaterThan(3 - 1e-6)
  }
})

test.each(WIDTHS)('in a room of %f rem the timeline and its zoom hold every event once, the zoom after March 2020', (width) => {
  const { timeline } = compilePictures(bank, 'en')
  const room = { width, measure }
  const whole = wholeScene(timeline, room, { locale: 'en-GB', closer: 'Closer' })
  const zoom = zoomScene(timeline, room, { locale: 'en-GB', minHeight: 0 })
  const ids = (scene: typeof whole) => scene.entries.flatMap(({ events }) => events.map(({ id }) => id))
  expect([...ids(whole), ...ids(zoom)].toSorted()).toEqual(timeline.map(({ id }) => id).toSorted())
  expect(zoom.entries.every(({ date }) => date >= '2020-03')).toBe(true)
})
