import { extendState, foldEvents } from '../core/log/fold.ts'
import { preview } from '../core/scheduler/preview.ts'

/**
 * What an answer needs: the fold and the state machine, one chunk. An empty log has nothing
 * to fold, so the first screen comes without it, and the chunk while the first question is read.
 */
export const engine = { extendState, foldEvents, preview }
