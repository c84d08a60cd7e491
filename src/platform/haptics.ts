/** Milliseconds on, off, on: one buzz for right, two for anything else. */
const PATTERNS = { right: [18], wrong: [18, 70, 18] } as const

export function canBuzz(): boolean {
  return 'vibrate' in navigator && matchMedia('(pointer: coarse)').matches
}

export function buzz(verdict: keyof typeof PATTERNS): void {
  if (canBuzz()) navigator.vibrate([...PATTERNS[verdict]])
}
