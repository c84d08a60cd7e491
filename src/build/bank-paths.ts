import { fileURLToPath } from 'node:url'

/** The folder of the project's own bank. */
export const BANK_FOLDER = fileURLToPath(new URL('../../question-bank/', import.meta.url))
