import { describe, expect, it } from 'vitest'
import { parseRoute } from '../../src/app/routes.ts'

describe('an address', () => {
  it.each([
    ['', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/study', { page: 'study', scope: { kind: 'all' } }],
    ['#/study/section/2', { page: 'study', scope: { kind: 'section', id: '2' } }],
    ['#/study/facts/turnout,seats-31', { page: 'study', scope: { kind: 'facts', ids: ['turnout', 'seats-31'] } }],
    ['#/quiz', { page: 'quiz' }],
    ['#/read', { page: 'read', section: undefined, paragraph: undefined }],
    ['#/read/2/2.1', { page: 'read', section: '2', paragraph: '2.1' }],
    ['#/picture/cast', { page: 'picture', picture: 'cast' }],
    ['#/picture/mona-lisa', { page: 'not-found' }],
    ['#/browse', { page: 'browse', target: { kind: 'all' } }],
    ['#/browse/in/2.1', { page: 'browse', target: { kind: 'paragraph', id: '2.1' } }],
    ['#/browse/turn-k3vd', { page: 'browse', target: { kind: 'item', id: 'turn-k3vd' } }],
    ['#/nowhere', { page: 'not-found' }],
    ['#/%E0%A4%A', { page: 'not-found' }],
  ])('%s leads to its page', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })
})
