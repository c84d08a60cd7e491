import type { PageMessages } from '../page-messages.en.ts'
import { pluralFr } from '../plural.ts'

export const paper: PageMessages['paper'] = {
  title: 'Sur papier',
  link: 'Imprimer sur papier',
  kind: 'Quoi imprimer',
  kinds: { cards: 'Cartes', quiz: 'Questions et corrigé', code: 'Le code' },
  hints: { brief: 'Avec, à la fin, le glossaire de ses mots.', quiz: 'Le corrigé vient sur une page à part.', code: 'Pour le mur, ou à faire passer.' },
  sides: 'Quelles cartes',
  sidesNames: { fold: 'À plier', both: 'Imprimées des deux côtés' },
  sidesHints: {
    fold: 'Pour toute imprimante. Découpez le long des lignes et pliez chaque carte au milieu.',
    both: 'Imprimez des deux côtés, en retournant le papier sur le bord long, puis découpez. Le numéro d’une carte figure sur ses deux côtés.',
  },
  cards: (n, sheets) => `${n} ${pluralFr(n, 'carte', 'cartes')} sur ${sheets} ${pluralFr(sheets, 'feuille', 'feuilles')} de papier`,
  noCards: 'Aucune carte ne correspond à ce choix. Élargissez-le.',
  fronts: (sheet) => `Feuille ${sheet}, recto`,
  backs: (sheet) => `Feuille ${sheet}, verso`,
  print: 'Imprimer',
  name: 'Nom',
  date: 'Date',
  answers: 'Corrigé',
  order: 'Écrivez 1, 2, 3 … dans les cases',
  several: 'Il peut y en avoir plusieurs',
}
