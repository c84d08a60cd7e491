import { USUAL_SETTINGS, type Assignment, type AssignmentSettings } from '../../src/core/assignments/assignment.ts'
import type { PupilResult } from '../../src/core/assignments/result.ts'
import { epochMs } from '../../src/core/lib/time.ts'

type Wanted = Partial<Omit<Assignment, 'settings'>> & { readonly settings?: Partial<AssignmentSettings> }

/** A key of P-256; its secret is 32 bytes of 7. */
export const A_PUBLIC_KEY = 'Ax4YUy_UdUwC8wQdnHXOszuD_9gax85P6ILMscmLxYlu'

/** An assignment with only what the test cares about spelled out. */
export function anAssignment({ settings, ...wanted }: Wanted = {}): Assignment {
  return {
    version: 1,
    id: '0123456789abcdef',
    bank: { id: 'mali-2020', hash: '89abcdef' },
    title: 'The coup of 2020',
    className: '9B',
    instructions: '',
    teacher: 'Mme Traoré',
    teacherKey: A_PUBLIC_KEY,
    items: [1, 2, 3, 5, 8, 13, 21],
    ...wanted,
    settings: { ...USUAL_SETTINGS, ...settings },
  }
}

export function aResult(wanted: Partial<PupilResult> = {}): PupilResult {
  return {
    version: 1,
    assignment: '0123456789abcdef',
    pupil: 'Awa Diarra',
    attempt: 1,
    device: 'c0ffee00',
    startedAt: epochMs(1_790_000_000_000),
    handedInAt: epochMs(1_790_000_900_000),
    usedSeconds: 812,
    seed: 4_000_000_000,
    answers: [
      { item: 1, response: { kind: 'picked', options: [2] }, seconds: 10 },
      { item: 2, response: { kind: 'text', text: 'Keïta' }, seconds: 25 },
      { item: 3, seconds: 5 },
    ],
    ...wanted,
  }
}
