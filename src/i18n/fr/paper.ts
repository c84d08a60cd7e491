import type { PageMessages } from '../page-messages.en.ts'
import { pluralFr } from '../plural.ts'

export const paper: PageMessages['paper'] = {
  title: 'Sur papier',
  kind: 'Quoi imprimer',
  kinds: { cards: 'Cartes', quiz: 'Questions et corrigé', code: 'Le code' },
  hints: { quiz: 'Le corrigé vient sur une page à part.', code: 'Pour le mur, ou à faire passer.' },
  sides: 'Quelles cartes',
  sidesNames: { fold: 'À plier', both: 'Imprimées des deux côtés' },
  sidesHints: {
    fold: 'Pour toute imprimante. Découpez le long des lignes et pliez chaque carte au milieu.',
    both: 'Imprimez des deux côtés, retournés sur le bord long, puis découpez. Chaque carte porte son numéro des deux côtés.',
  },
  cards: (n, sheets) => `${n} ${pluralFr(n, 'carte', 'cartes')} sur ${sheets} ${pluralFr(sheets, 'feuille', 'feuilles')} de papier`,
  print: 'Imprimer',
  name: 'Nom',
  date: 'Date',
  answers: 'Corrigé',
  order: 'Écrivez 1, 2, 3 … dans les cases',
  several: 'Il peut y en avoir plusieurs',
}
