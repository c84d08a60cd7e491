import type { PageMessages } from '../page-messages.en.ts'
import { pluralFr } from '../plural.ts'

export const rescue: PageMessages['rescue'] = {
  lostTitle: 'Vos réponses sont toujours là',
  lostText: (count, date) =>
    `Le navigateur a perdu ce que Rappel avait enregistré. Une deuxième copie, sur cet appareil, a été épargnée\u202f: ${count} ${pluralFr(count, 'enregistrement', 'enregistrements')}, le dernier du ${date}.`,
  restore: 'Les reprendre',
  restored: (count) => `${count} ${pluralFr(count, 'enregistrement a été repris', 'enregistrements ont été repris')} de la deuxième copie.`,
  restoreFailed: 'Impossible de les réécrire pour l’instant\u202f; elles restent à l’abri dans la deuxième copie. Libérez de la place, ou enregistrez-les d’abord dans un fichier.',
  save: 'Enregistrer une copie dans un fichier',
  saved: (name) => `Enregistré sous ${name}.`,
  anew: 'Recommencer sans elles',
  anewTitle: 'Tout recommencer\u202f?',
  anewText: 'La deuxième copie sera supprimée pour de bon. Enregistrez-la d’abord dans un fichier si vous pensez en avoir besoin.',
  anewConfirm: 'Supprimer et recommencer',
  keep: 'Les garder',
  studyAnyway: 'Étudier quand même',
  studyAnywayHint: 'Vos réponses sont alors gardées dans la deuxième copie et rassemblées quand le stockage fonctionnera de nouveau.',
}
