import type { Messages } from '../messages.en.ts'

export const home: Messages['home'] = {
  today: 'Aujourd’hui',
  path: 'L’histoire en six parties',
}
