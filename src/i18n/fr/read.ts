import { pluralFr } from '../plural.ts'
import type { PageMessages } from '../page-messages.en.ts'

export const read: PageMessages['read'] = {
  title: 'L’article, raconté',
  lead: 'Lisez une partie, puis révisez ses questions.',
  done: 'lue',
  pictures: 'Images',
  pictureNames: {
    timeline: 'Chronologie, de 1991 à 2020',
    cast: 'Qui est qui',
    causes: 'Les causes du coup d’État',
    upheavals: 'Trois bouleversements comparés',
  },
  source: 'D’après',
  published: 'août 2020',
  itemsOf: (paragraph) => `Questions sur le paragraphe ${paragraph}`,
  studySection: (n) => `Réviser cette partie\u202f: ${n} ${pluralFr(n, 'question', 'questions')}`,
  next: (title) => `Lire la suite\u202f: ${title}`,
  also: (names) => `Aussi\u202f: ${names}`,
  termKinds: { person: 'Personne', group: 'Groupe', institution: 'Institution', place: 'Lieu', country: 'Pays', idea: 'Notion' },
}
