import type { Speech } from '../core/lib/speech.ts'

/** Chrome fills the list of voices a moment after it is first asked for. */
const VOICES_WAIT_MS = 1500

type Browser = { readonly speechSynthesis?: SpeechSynthesis }

/** Voices of the device only: one that reads on a server would send the text there. */
export function createSpeech({ speechSynthesis: voices }: Browser = window): Speech {
  const voiceFor = async (language: string) => (await listOf(voices)).find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language))
  return {
    hasVoice: async (language) => (await voiceFor(language)) !== undefined,
    async speak(text, language) {
      const voice = await voiceFor(language)
      if (voices === undefined || voice === undefined) return
      voices.cancel()
      const utterance = new SpeechSynthesisUtterance(text)
      Object.assign(utterance, { voice, lang: voice.lang })
      await new Promise<void>((resolve) => {
        utterance.addEventListener('end', () => resolve())
        // Stopped, or the voice failed: either way there is silence, and the text is still on the screen.
        utterance.addEventListener('error', () => resolve())
        voices.speak(utterance)
      })
    },
    stop: () => voices?.cancel(),
  }
}

function listOf(voices: SpeechSynthesis | undefined): Promise<readonly SpeechSynthesisVoice[]> {
  const known = voices?.getVoices() ?? []
  if (voices === undefined || known.length > 0) return Promise.resolve(known)
  return new Promise((resolve) => {
    const answer = () => resolve(voices.getVoices())
    voices.addEventListener('voiceschanged', answer, { once: true })
    setTimeout(answer, VOICES_WAIT_MS)
  })
}
