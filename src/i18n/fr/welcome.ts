import type { PageMessages } from '../page-messages.en.ts'

export const welcome: PageMessages['welcome'] = {
  label: 'Une suggestion',
  no: 'Pas maintenant',
  language: 'Dans quelle langue\u202f?',
  languageText: 'Rappel interroge en français et en anglais. Vous pouvez changer à tout moment dans les réglages.',
  languages: { en: 'In English', fr: 'En français' },
  goal: 'Combien par jour\u202f?',
  goalText: 'Une fois le temps écoulé, le reste attend le lendemain.',
  goalExam: 'Je prépare un examen\u202f: indiquer sa date',
  install: 'Garder Rappel à portée de main',
  installText: 'Installé, Rappel a sa propre icône, s’ouvre aussitôt et marche sans réseau.',
  installDo: 'Installer',
  installMenu: 'Ouvrez le menu de votre navigateur et choisissez «\u202fInstaller l’application\u202f» ou «\u202fAjouter à l’écran d’accueil\u202f».',
  installIos: 'Dans Safari, trois étapes\u202f:',
  iosSteps: { share: 'Touchez le bouton de partage.', add: 'Choisissez «\u202fSur l’écran d’accueil\u202f».', confirm: 'Touchez «\u202fAjouter\u202f».' },
  iosApart: 'Sur iPhone, l’application garde ses propres données\u202f: enregistrez d’abord une copie, puis reprenez-la dans l’application.',
  iosCopy: 'Vos données',
}
