/** Two short rising tones: heard across a classroom, over before the next phone is there. */
const TONES = [880, 1320] as const
const TONE_SECONDS = 0.09
const LOUDNESS = 0.2

/** @returns plays the sound; silent where the browser has no sound, or does not let this page make any yet */
export function createChime(): () => void {
  let context: AudioContext | undefined
  return () => {
    try {
      context ??= new AudioContext()
      void context.resume()
      for (const [at, tone] of TONES.entries()) {
        const start = context.currentTime + at * TONE_SECONDS
        const source = context.createOscillator()
        const gain = context.createGain()
        source.frequency.value = tone
        gain.gain.setValueAtTime(LOUDNESS, start)
        gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS)
        source.connect(gain).connect(context.destination)
        source.start(start)
        source.stop(start + TONE_SECONDS)
      }
    } catch (error) {
      console.info('No sound:', error)
    }
  }
}
