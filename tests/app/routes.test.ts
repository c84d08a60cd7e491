import { describe, expect, it } from 'vitest'
import { parseRoute } from '../../src/app/routes.ts'

describe('an address', () => {
  it.each([
    ['', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/study', { page: 'study', plan: { kind: 'study', scope: { kind: 'all' } } }],
    ['#/study/section/2', { page: 'study', plan: { kind: 'study', scope: { kind: 'section', id: '2' } } }],
    ['#/study/facts/turnout,seats-31', { page: 'study', plan: { kind: 'study', scope: { kind: 'facts', ids: ['turnout', 'seats-31'] } } }],
    ['#/study/topics/dates,causes', { page: 'study', plan: { kind: 'study', scope: { kind: 'topics', ids: ['dates', 'causes'] } } }],
    ['#/study/topics/dates,magic', { page: 'not-found' }],
    ['#/study/section', { page: 'not-found' }],
    ['#/study/nonsense/2', { page: 'not-found' }],
    ['#/study/ahead/3', { page: 'study', plan: { kind: 'ahead', days: 3 } }],
    ['#/study/ahead/0', { page: 'not-found' }],
    ['#/study/ahead/soon', { page: 'not-found' }],
    ['#/cram', { page: 'study', plan: { kind: 'cram', of: { kind: 'all' } } }],
    ['#/cram/section/intro', { page: 'study', plan: { kind: 'cram', of: { kind: 'section', id: 'intro' } } }],
    ['#/cram/topics/actors', { page: 'study', plan: { kind: 'cram', of: { kind: 'topics', ids: ['actors'] } } }],
    ['#/cram/hard', { page: 'study', plan: { kind: 'cram', of: { kind: 'hard' } } }],
    ['#/cram/missed', { page: 'study', plan: { kind: 'cram', of: { kind: 'missed' } } }],
    ['#/cram/magic', { page: 'not-found' }],
    ['#/quiz', { page: 'quiz', view: undefined, id: undefined }],
    ['#/quiz/result/k3vd', { page: 'quiz', view: 'result', id: 'k3vd' }],
    ['#/ways', { page: 'ways' }],
    ['#/read', { page: 'read', section: undefined, paragraph: undefined }],
    ['#/read/2/2.1', { page: 'read', section: '2', paragraph: '2.1' }],
    ['#/print', { page: 'print', kind: undefined, section: undefined }],
    ['#/print/brief/2', { page: 'print', kind: 'brief', section: '2' }],
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
