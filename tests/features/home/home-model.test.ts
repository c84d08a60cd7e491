import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/core/log/event.ts'
import { createHomeModel } from '../../../src/features/home/home-model.ts'
import { anItem } from '../../support/items.ts'
import { studyPorts } from '../../support/study-ports.ts'

const answered = (item: string): Fact => ({ kind: 'review', item, grade: 4, verdict: 'self', presentation: 'flip', mode: 'study', tookMs: 1000 })

function aHome(ids: readonly string[], before: readonly Fact[] = []) {
  const ports = studyPorts(ids.map((id) => anItem('flip', { id })), before)
  return { ports, model: createHomeModel({ ...ports, offlineReady: signal(false), exam: signal(undefined) }) }
}

describe('the home page', () => {
  it('counts what is new up to the day’s limit, and what was met', () => {
    const ids = Array.from({ length: 14 }, (_, i) => `i${i}`)
    const { model } = aHome(ids, [answered('i0')])
    expect(model.today.value).toMatchObject({ due: 0, fresh: 9, met: 1, all: 14 })
    expect(model.today.value.sections).toEqual([{ id: 'intro', title: { en: 'intro', fr: 'intro' }, met: 1, all: 14 }])
  })

  it('says when the next question comes once all is done', () => {
    const { model } = aHome(['a'], [answered('a')])
    expect(model.today.value).toMatchObject({ due: 0, fresh: 0, next: { kind: 'days' } })
  })

  it('finds tomorrow’s questions due after a night, when it is looked at again', () => {
    const { ports, model } = aHome(['a'], [answered('a')])
    expect(model.today.value.due).toBe(0)
    ports.clock.pass({ days: 60 })
    model.refresh()
    expect(model.today.value.due).toBe(1)
  })
})
