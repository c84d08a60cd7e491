import type { Messages } from '../messages.en.ts'

export const home: Messages['home'] = {
  today: 'Aujourd’hui',
  quiz: 'Un petit quiz de dix questions',
  path: 'L’histoire en six parties',
}
