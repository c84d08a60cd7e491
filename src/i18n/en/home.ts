export const home = {
  today: 'Today',
  quiz: 'A quick quiz of ten',
  path: 'The story in six parts',
} as const
