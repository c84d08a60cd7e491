import { pluralEn } from '../plural.ts'

const count = (n: number, one: string, many: string) => `${n} ${pluralEn(n, one, many)}`
const questions = (n: number) => count(n, 'question', 'questions')
const answers = (n: number) => count(n, 'answer', 'answers')
const days = (n: number) => count(n, 'day', 'days')

export const progress = {
  title: 'Progress',
  asTable: 'As a table',
  emptyTitle: 'Your cloth is still to be woven',
  emptyText: 'Answer a first question: from then on this page shows what you know, what comes back when, and how well it holds.',
  failed: 'Your answers cannot be read at the moment.',
  days,
  underADay: 'less than a day',

  today: 'Today',
  todayNone: 'No answers yet today.',
  todayText: (n: number, right: string) => `${answers(n)} today, ${right} right.`,
  goalMet: 'What you set out to do today is done.',
  answersName: 'Answers',
  answersUnit: (n: number) => pluralEn(n, 'answer', 'answers'),
  right: 'Right',
  minutes: 'Minutes',
  fresh: 'New questions',
  ofGoal: (n: number, goal: number) => `${n} of ${goal}`,

  streak: 'Days in a row',
  streakText: (present: number, longest: number) => `${days(present)} in a row. The longest so far: ${longest}.`,
  streakNone: 'A day with at least one answer begins a row.',
  streakToday: 'One answer today keeps it going.',
  streakFree: (n: number) => (n === 0 ? 'No free day in hand.' : `${count(n, 'free day', 'free days')} in hand.`),
  streakRule: 'Seven days of study earn a free day, and two can be in hand: a day missed uses one up. Planned breaks and days lost to travel are not missed.',
  streakHide: 'Do not count',
  streakShow: 'Count days in a row',

  calendar: 'Calendar',
  calendarText: (studied: number, of: number) => `You studied on ${studied} of the last ${days(of)}.`,
  less: 'Less',
  more: 'More',
  freed: 'Free day',
  onBreak: 'Planned break',
  week: 'Week of',

  show: 'Show',
  everything: 'Everything',
  topics: 'Topics',
  sections: 'Sections',

  known: 'What you know',
  knownText: (known: number, met: number, all: number) => `You have met ${met} of ${questions(all)}. Asked now, you would know about ${known}.`,
  part: 'Part',

  forecast: 'What comes back',
  forecastText: (due: number, within: number, minutes: number) => `${questions(due)} today, ${within} within 30 days: about ${minutes} min in all, before what is new or missed.`,
  backlogText: (n: number) => `${questions(n)} of today’s were due before.`,
  forecastNone: 'Nothing comes back within 30 days.',
  behind: 'Before',
  day: 'Day',
  questions: 'Questions',

  retention: 'How well it held',
  retentionText: (right: string, all: number, aim: string) => `Of ${questions(all)} that came back after a day or more, you still knew ${right}. You aim at ${aim}.`,
  retentionFew: 'This shows once questions have come back after a day or more.',
  aim: (share: string) => `Your aim, ${share}`,
  bandNote: 'Each mark stands on its band: the true share lies in it 95 times in 100.',
  units: { day: 'Days', week: 'Weeks', month: 'Months' },
  from: 'From',
  ofAll: (right: number, all: number) => `${right} of ${all}`,
  band: (low: string, high: string) => `${low} to ${high}`,
  bandOf: (name: string) => `${name}, band`,

  time: 'Time spent',
  timeText: (minutes: number, on: number, mean: number) => `${minutes} min on ${days(on)}: about ${mean} min on a day of study.`,
  timeNone: 'No study in this time.',

  holds: 'How long it holds',
  holdsText: (length: string) => `Half of what you have met holds for ${length} or longer: so long until the chance to know it has fallen to 90%.`,
  classes: ['less than a day', '1–2 days', '3–6 days', '1–2 weeks', '3–12 weeks', '3–11 months', 'a year or more'],
  classesShort: ['<1 d', '1–2 d', '3–6 d', '1–2 w', '3–12 w', '3–11 m', '1 y +'],
  difficulty: 'How hard it is',
  difficultyText: (hard: number, all: number) => `${hard} of ${questions(all)} are hard for you: 7 or more of 10.`,
  recall: 'How sure it is today',
  recallText: (sure: number, all: number) => `${sure} of ${questions(all)} you would know today with a chance of 90% or more.`,
  chances: ['<50', '50–59', '60–69', '70–79', '80–89', '90–94', '95 +'],
  chance: 'Chance in %',

  hours: 'Time of day',
  hoursText: (hour: string, right: string) => `You are right most often from ${hour}: ${right}.`,
  hoursClear: 'That is more than chance.',
  hoursOpen: 'The bands overlap, so it may be chance.',
  hoursFew: 'This shows once an hour of the day has 10 answers.',
  hoursBars: 'The pale bars tell how many answers.',
  hour: 'Hour',
  hourSpan: (from: string, to: string) => `${from} to ${to}`,

  answers: 'How you answered',
  answersText: (all: number, right: string) => `${answers(all)} so far, ${right} right.`,
  modes: { study: 'Study', quiz: 'Quizzes', cram: 'Extra practice' },
  grade: 'Grade',
  total: 'In all',

  curve: 'How it fades',
  curveAhead: (date: string, aim: string) => `By ${date} the chance that you know it will have fallen to ${aim}, your aim.`,
  curveBelow: (aim: string, date: string) => `The chance that you know it fell to ${aim}, your aim, by ${date}.`,
  answeredOn: 'Answered',
  chanceBefore: 'Chance before',
  holdsFor: 'Held for',
} as const
