import type { PageMessages } from '../page-messages.en.ts'

export const reminders: PageMessages['reminders'] = {
  title: 'Me le rappeler',
  lead: 'Rappel n’a pas de serveur qui pourrait vous écrire. Ces moyens marchent sur cet appareil, sans rien d’autre.',
  calendar: 'Un rendez-vous quotidien dans votre agenda',
  calendarText: 'Marche sur tous les téléphones\u202f: le fichier s’ouvre dans votre agenda, qui vous prévient chaque jour. Supprimez-y le rendez-vous quand vous n’en voulez plus.',
  time: 'À',
  save: 'Ajouter à mon agenda',
  saved: (name) => `${name} a été transmis. S’il ne s’est pas ouvert de lui-même, ouvrez-le avec votre agenda.`,
  eventTitle: 'Réviser avec Rappel',
  eventText: 'Quelques minutes suffisent.',
  notify: 'Me prévenir quand il y a à réviser',
  notifyText: 'Le navigateur réveille Rappel environ une fois par jour et affiche combien de questions attendent.',
  notifyRefused: 'Le navigateur ne le permet pas. Regardez les autorisations de cette application\u202f; certains navigateurs veulent d’abord qu’elle soit installée.',
  notifyImpossible: 'Ce navigateur ne peut pas prévenir sans serveur. Prenez l’agenda.',
  badge: 'L’icône de l’application installée affiche combien de questions attendent.',
  badgeImpossible: 'Cet appareil n’affiche pas de nombre sur l’icône des applications web.',
  dueTitle: 'Rappel',
  dueText: 'À réviser aujourd’hui\u202f: #',
}
