import { pluralEn } from '../plural.ts'

export const read = {
  title: 'The article, retold',
  lead: 'Read a part, then study its questions.',
  done: 'read',
  pictures: 'Pictures',
  pictureNames: {
    timeline: 'Timeline, 1991 to 2020',
    cast: 'Who is who',
    causes: 'Causes of the coup',
    upheavals: 'Three upheavals compared',
  },
  source: 'After',
  published: 'August 2020',
  itemsOf: (paragraph: string) => `Questions on paragraph ${paragraph}`,
  studySection: (n: number) => `Study this part: ${n} ${pluralEn(n, 'question', 'questions')}`,
  next: (title: string) => `Read on: ${title}`,
  also: (names: string) => `Also: ${names}`,
  termKinds: { person: 'Person', group: 'Group', institution: 'Institution', place: 'Place', country: 'Country', idea: 'Idea' },
} as const
