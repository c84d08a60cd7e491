import type { Messages } from '../messages.en.ts'

export const home: Messages['home'] = {
  today: 'Aujourd’hui',
  ways: 'D’autres façons d’étudier',
  path: 'L’histoire en six parties',
}
