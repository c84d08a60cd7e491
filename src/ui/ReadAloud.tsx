import { useEffect, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useApp, usePageMessages } from './app-context.ts'

/** Reads a text in a voice of the device, and stops when it is asked again or left. Nothing where the device has no such voice. */
export function ReadAloud({ text }: { readonly text: string }) {
  const { device, i18n } = useApp()
  const { settings } = usePageMessages()
  const language = i18n.language.value
  const [hasVoice, know] = useState(false)
  const [speaking, speak] = useState(false)

  useEffect(() => {
    let isHere = true
    void device().then(async ({ speech }) => {
      const found = await speech.hasVoice(language)
      if (isHere) know(found)
    })
    return () => {
      isHere = false
      void device().then(({ speech }) => speech.stop())
    }
  }, [language, text])

  async function toggle() {
    const { speech } = await device()
    if (speaking) return speech.stop()
    speak(true)
    await speech.speak(text, language)
    speak(false)
  }

  if (!hasVoice) return null
  return (
    <Button look="plain" aria-label={speaking ? settings.stopReading : settings.readThis} aria-pressed={speaking} onClick={() => void toggle()}>
      <Icon name="sound" />
    </Button>
  )
}
