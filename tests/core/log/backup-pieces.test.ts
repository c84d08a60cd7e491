import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPiece, joinPieces, MAX_PIECES, piecesOf, type Pieces } from '../../../src/core/log/backup-pieces.ts'

const bytes = fc.uint8Array({ maxLength: 3000 })
const read = (texts: readonly string[], before?: Pieces) => texts.reduce(addPiece, before)

describe('a chain of pieces', () => {
  it('gives the bytes back, in whatever order and however often its pieces are read', () => {
    fc.assert(fc.property(bytes, fc.infiniteStream(fc.nat()), (whole, order) => {
      const pieces = piecesOf(whole) ?? []
      const shuffled = pieces.map((piece) => [order.next().value, piece] as const).sort(([a], [b]) => a - b).map(([, piece]) => piece)
      const seen = read([...shuffled.slice(0, 2), ...shuffled])
      expect(seen && joinPieces(seen)).toEqual(whole)
    }))
  })
  it('is not whole while a piece is missing', () => {
    const pieces = piecesOf(new Uint8Array(1000)) ?? []
    expect(pieces.length).toBe(4)
    const seen = read(pieces.slice(1))
    expect(seen?.seen.size).toBe(3)
    expect(seen && joinPieces(seen)).toBeUndefined()
  })
  it('keeps every piece within what one code holds', () => {
    for (const piece of piecesOf(new Uint8Array(MAX_PIECES * 288)) ?? []) expect(piece.length).toBeLessThanOrEqual(412)
    expect(piecesOf(new Uint8Array(MAX_PIECES * 288 + 1))).toBeUndefined()
  })
  it('another chain begins anew, and what is no piece changes nothing', () => {
    const [first = '', second = ''] = piecesOf(new Uint8Array(500)) ?? []
    const [other = ''] = piecesOf(Uint8Array.of(1)) ?? []
    const seen = read([first])
    for (const text of ['', 'https://example.org', 'RAPPEL:', first.replace(':1:', ':9:'), first.replace(/:[\w-]*$/, ':!'), first.replace(':2:', ':999:')]) expect(addPiece(seen, text)).toBe(seen)
    expect(read([second, other])?.seen.size).toBe(1)
  })
  it('a piece that was read wrong leaves the chain unfinished', () => {
    const [first = '', second = ''] = piecesOf(new Uint8Array(500)) ?? []
    const seen = read([first, second.replace(/A/, 'B')])
    expect(seen && joinPieces(seen)).toBeUndefined()
  })
})
