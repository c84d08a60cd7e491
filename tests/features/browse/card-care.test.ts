import { describe, expect, it } from 'vitest'
import { createCareModel } from '../../../src/features/browse/card-care.ts'
import { aReviewFact } from '../../support/events.ts'
import { anItem } from '../../support/items.ts'
import { browsePorts } from './browse-ports.ts'

async function aCard() {
  const ports = browsePorts([anItem('flip', { id: 'a' })])
  await ports.record([aReviewFact({ item: 'a' })])
  const model = createCareModel(ports)
  return { ports, model, care: () => model.careOf('a') }
}

describe('deciding about a card on its page', () => {
  it('leaves it out and takes it back in', async () => {
    const { care } = await aCard()
    await care().decide('suspend')
    expect(care().suspended).toBe(true)
    await care().decide('resume')
    expect(care().suspended).toBe(false)
  })

  it('puts it off for a day', async () => {
    const { ports, care } = await aCard()
    await care().decide('bury')
    expect(care().buried).toBe(true)
    ports.clock.pass({ days: 1 })
    expect(care().buried).toBe(false)
  })

  it('lets it begin anew, and gives it back', async () => {
    const { ports, care } = await aCard()
    ports.clock.pass({ seconds: 1 })
    const undo = await care().decide('reset')
    expect(care().isNew).toBe(true)
    ports.clock.pass({ seconds: 1 })
    await undo?.()
    expect(care().isNew).toBe(false)
  })

  it('keeps a cue', async () => {
    const { care } = await aCard()
    await care().setCue('as in turning')
    expect(care().cue).toBe('as in turning')
  })

  it('says when a decision could not be stored, and offers no way back from it', async () => {
    const { ports, model, care } = await aCard()
    ports.diskIsFull = true
    expect(await care().decide('suspend')).toBeUndefined()
    expect(model.failure.value).toBe('store-full')
    ports.diskIsFull = false
    await model.retry()
    expect(model.failure.value).toBeUndefined()
  })
})
