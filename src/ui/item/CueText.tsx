import { usePageMessages } from '../app-context.ts'
import './CueText.css'

/** What the learner wrote to remember an item by. */
export function CueText({ text }: { readonly text: string }) {
  const { care } = usePageMessages()
  return (
    <p class="CueText">
      <span>{care.yourCue}</span> {text}
    </p>
  )
}
