export const home = {
  today: 'Today',
  ways: 'More ways to study',
  path: 'The story in six parts',
} as const
