export const home = {
  today: 'Today',
  path: 'The story in six parts',
} as const
