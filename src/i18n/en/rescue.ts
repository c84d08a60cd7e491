import { pluralEn } from '../plural.ts'

export const rescue = {
  lostTitle: 'Your answers are still here',
  lostText: (count: number, date: string) =>
    `The browser has lost what Rappel had stored. A second copy on this device was spared: ${count} ${pluralEn(count, 'record', 'records')}, the last of ${date}.`,
  restore: 'Bring them back',
  restored: (count: number) => `${count} ${pluralEn(count, 'record was', 'records were')} brought back from the second copy.`,
  restoreFailed: 'They could not be written back, and they are still safe in the second copy. Free some space, or save them as a file first.',
  save: 'Save a copy as a file',
  saved: (name: string) => `Saved as ${name}.`,
  anew: 'Begin anew without them',
  anewTitle: 'Begin anew?',
  anewText: 'The second copy is deleted for good. Save it as a file first if you may want it later.',
  anewConfirm: 'Delete and begin anew',
  keep: 'Keep them',
  studyAnyway: 'Study all the same',
  studyAnywayHint: 'Your answers are then kept in the second place and put together when the storage works again.',
} as const
