/** The port to the ways in which a browser puts a web app beside the others. */
export type Install = {
  /** Its own question, steps in Safari's share sheet, a line in the browser's menu; undefined where it is installed already, or cannot be. */
  way(): 'prompt' | 'ios' | 'menu' | undefined
  /** Lets the browser ask; for `prompt` alone. @returns whether the learner agreed */
  ask(): Promise<boolean>
}
