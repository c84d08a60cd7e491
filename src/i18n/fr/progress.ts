import { pluralFr } from '../plural.ts'
import type { PageMessages } from '../page-messages.en.ts'

const count = (n: number, one: string, many: string) => `${n} ${pluralFr(n, one, many)}`
const questions = (n: number) => count(n, 'question', 'questions')
const answers = (n: number) => count(n, 'réponse', 'réponses')
const days = (n: number) => count(n, 'jour', 'jours')

export const progress: PageMessages['progress'] = {
  title: 'Progrès',
  asTable: 'En tableau',
  emptyTitle: 'Votre étoffe reste à tisser',
  emptyText: 'Répondez à une première question\u202f: dès lors, cette page montre ce que vous savez, ce qui revient quand, et comment cela tient.',
  failed: 'Vos réponses ne peuvent pas être lues pour le moment.',
  days,
  underADay: 'moins d’un jour',

  today: 'Aujourd’hui',
  todayNone: 'Pas encore de réponse aujourd’hui.',
  todayText: (n, right) => `${answers(n)} aujourd’hui, dont ${right} justes.`,
  goalMet: 'Ce que vous vouliez faire aujourd’hui est fait.',
  answersName: 'Réponses',
  answersUnit: (n) => pluralFr(n, 'réponse', 'réponses'),
  right: 'Justes',
  minutes: 'Minutes',
  fresh: 'Nouvelles questions',
  ofGoal: (n, goal) => `${n} sur ${goal}`,

  streak: 'Jours d’affilée',
  streakText: (present, longest) => `${days(present)} d’affilée. La plus longue série\u202f: ${longest}.`,
  streakNone: 'Une journée avec au moins une réponse commence une série.',
  streakToday: 'Une réponse aujourd’hui, et elle continue.',
  streakFree: (n) => (n === 0 ? 'Aucun jour libre en réserve.' : `${count(n, 'jour libre', 'jours libres')} en réserve.`),
  streakRule: 'Sept jours d’étude donnent un jour libre, deux au plus en réserve\u202f: un jour manqué en consomme un. Les pauses prévues et les jours perdus en voyage ne sont pas manqués.',
  streakHide: 'Ne pas compter',
  streakShow: 'Compter les jours d’affilée',

  calendar: 'Calendrier',
  calendarText: (studied, of) => `Vous avez étudié ${days(studied)} sur les ${of} derniers.`,
  less: 'Moins',
  more: 'Plus',
  freed: 'Jour libre',
  onBreak: 'Pause prévue',
  week: 'Semaine du',

  show: 'Afficher',
  everything: 'Tout',
  topics: 'Thèmes',
  sections: 'Sections',

  known: 'Ce que vous savez',
  knownText: (known, met, all) => `Vous avez vu ${met} questions sur ${all}. Posées maintenant, vous en sauriez environ ${known}.`,
  part: 'Partie',

  forecast: 'Ce qui revient',
  forecastText: (due, within, minutes) => `${questions(due)} aujourd’hui, ${within} d’ici 30 jours\u202f: environ ${minutes} min en tout, sans le nouveau ni les oublis.`,
  backlogText: (n) => `${questions(n)} d’aujourd’hui ${pluralFr(n, 'était attendue', 'étaient attendues')} plus tôt.`,
  forecastNone: 'Rien ne revient d’ici 30 jours.',
  behind: 'Avant',
  day: 'Jour',
  questions: 'Questions',

  retention: 'Ce qui a tenu',
  retentionText: (right, all, aim) => `Sur ${questions(all)} ${pluralFr(all, 'revenue', 'revenues')} après un jour ou plus, vous en saviez encore ${right}. Votre but\u202f: ${aim}.`,
  retentionFew: 'Ceci s’affiche dès que des questions sont revenues après un jour ou plus.',
  aim: (share) => `Votre but, ${share}`,
  bandNote: 'Chaque marque porte sa bande\u202f: la vraie part s’y trouve 95 fois sur 100.',
  units: { day: 'Jours', week: 'Semaines', month: 'Mois' },
  from: 'Du',
  ofAll: (right, all) => `${right} sur ${all}`,
  band: (low, high) => `${low} à ${high}`,
  bandOf: (name) => `${name}, bande`,

  time: 'Temps passé',
  timeText: (minutes, on, mean) => `${minutes} min sur ${days(on)}\u202f: environ ${mean} min par jour d’étude.`,
  timeNone: 'Pas d’étude pendant cette période.',

  holds: 'Combien de temps cela tient',
  holdsText: (length) => `La moitié de ce que vous avez vu tient ${length} ou plus\u202f: le temps que la probabilité de le savoir tombe à 90\u202f%.`,
  classes: ['moins d’un jour', '1–2 jours', '3–6 jours', '1–2 semaines', '3–12 semaines', '3–11 mois', 'un an ou plus'],
  classesShort: ['<1 j', '1–2 j', '3–6 j', '1–2 s', '3–12 s', '3–11 m', '1 an +'],
  difficulty: 'À quel point c’est difficile',
  difficultyText: (hard, all) => `${hard} questions sur ${all} sont difficiles pour vous\u202f: 7 sur 10 ou plus.`,
  recall: 'À quel point c’est sûr aujourd’hui',
  recallText: (sure, all) => `${sure} questions sur ${all}, vous les sauriez aujourd’hui avec une probabilité de 90\u202f% ou plus.`,
  chances: ['<50', '50–59', '60–69', '70–79', '80–89', '90–94', '95 +'],
  chance: 'Probabilité en\u202f%',

  hours: 'Heure du jour',
  hoursText: (hour, right) => `Vous répondez le plus juste de ${hour}\u202f: ${right}.`,
  hoursClear: 'C’est plus que le hasard.',
  hoursOpen: 'Les bandes se recouvrent, ce peut être le hasard.',
  hoursFew: 'Ceci s’affiche dès qu’une heure du jour compte 10 réponses.',
  hoursBars: 'Les barres pâles disent combien de réponses.',
  hour: 'Heure',
  hourSpan: (from, to) => `${from} à ${to}`,

  answers: 'Vos réponses',
  answersText: (all, right) => `${answers(all)} jusqu’ici, dont ${right} justes.`,
  modes: { study: 'Révision', quiz: 'Quiz', cram: 'Entraînement' },
  grade: 'Note',
  total: 'En tout',

  curve: 'Comment cela s’efface',
  curveAhead: (date, aim) => `D’ici le ${date}, la probabilité que vous la sachiez sera tombée à ${aim}, votre but.`,
  curveBelow: (aim, date) => `La probabilité que vous la sachiez est tombée à ${aim}, votre but, le ${date}.`,
  answeredOn: 'Réponse du',
  chanceBefore: 'Probabilité avant',
  holdsFor: 'A tenu',
}
