/** The port to the voices of the device. Languages are named by their primary tag: `en`, `fr`. */
export type Speech = {
  /** Whether some voice on this device speaks the language; asks nothing of the network. */
  hasVoice(language: string): Promise<boolean>
  /** Reads a text from its start, whatever is being read. Resolves when it has been read or stopped. */
  speak(text: string, language: string): Promise<void>
  stop(): void
}
