import { lineCount, type Measure } from '../../core/pictures/wrap.ts'

/** The measures of `.PictureNode` in rem; PictureNode.css must agree. */
const TEXT = 0.875
const LINE = 1.2
const SIDES = 0.9
const ABOVE_AND_BELOW = 1.7
/** A target for a thumb. */
const LEAST = 3

/** The height in rem that a node needs for its label. @param width of the node, in rem */
export function nodeHeight(label: string, width: number, measure: Measure): number {
  const lines = lineCount(label, (width - SIDES) / TEXT, measure)
  return Math.max(LEAST, lines * TEXT * LINE + ABOVE_AND_BELOW)
}
