import { describe, expect, it } from 'vitest'
import { answerOnPaper } from '../../../src/ui/paper/paper-answer.ts'
import { anItem } from '../../support/items.ts'

describe('the key on paper', () => {
  it('names a choice by the letter beside which it is printed', () => {
    expect(answerOnPaper(anItem('choice'), [2, 0, 1])).toBe('B. one')
  })

  it('gives the numbers to write beside steps as they are printed', () => {
    expect(answerOnPaper(anItem('order'), [2, 0, 1])).toBe('3 – 1 – 2')
  })

  it('gives each left side the letter of its right side', () => {
    expect(answerOnPaper(anItem('match'), [1, 2, 0])).toBe('a – C · b – A · c – B')
  })
})
