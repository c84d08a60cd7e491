import { expect, it } from 'vitest'
import { createSpeech } from '../../src/platform/speech.ts'

const aVoice = (lang: string, localService = true) => ({ lang, localService }) as SpeechSynthesisVoice
const aBrowser = (now: readonly SpeechSynthesisVoice[], later = now) => {
  let isLater = false
  const target = new EventTarget()
  return {
    speechSynthesis: Object.assign(target, { getVoices: () => [...(isLater ? later : now)] }) as unknown as SpeechSynthesis,
    fill() {
      isLater = true
      target.dispatchEvent(new Event('voiceschanged'))
    },
  }
}

it('a browser without voices has none, and speaking is no error', async () => {
  const speech = createSpeech({})
  expect(await speech.hasVoice('fr')).toBe(false)
  await speech.speak('Bamako', 'fr')
  speech.stop()
})
it('a voice for the language is enough, whatever its country', async () => {
  const speech = createSpeech(aBrowser([aVoice('fr-FR'), aVoice('de-DE')]))
  expect(await speech.hasVoice('fr')).toBe(true)
  expect(await speech.hasVoice('en')).toBe(false)
})
it('a voice that reads on a server is none of ours', async () => {
  expect(await createSpeech(aBrowser([aVoice('fr-FR', false)])).hasVoice('fr')).toBe(false)
})
it('a list that is filled late is waited for', async () => {
  const browser = aBrowser([], [aVoice('en-GB')])
  const asked = createSpeech(browser).hasVoice('en')
  browser.fill()
  expect(await asked).toBe(true)
})
