import { buzz } from '../platform/haptics.ts'
import { createSpeech } from '../platform/speech.ts'
import type { Device } from '../ui/app-context.ts'

/** The page's one voice, so that what begins to read stops what was being read. */
export const device: Device = { speech: createSpeech(), buzz }
