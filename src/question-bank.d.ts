/** Made by src/build/question-bank-plugin.ts out of question-bank/*.yaml. The module as a whole is a `QuestionBank`. */
declare module 'virtual:question-bank' {
  // An import statement may not be relative here, and would silently give `any`.
  type QuestionBank = import('./core/bank/question-bank.ts').QuestionBank

  type LeakPair = import('./core/bank/question-bank.ts').LeakPair

  export const bank: QuestionBank['bank']
  export const loadItem: QuestionBank['loadItem']
  export const loadItems: QuestionBank['loadItems']
  export const loadBrief: QuestionBank['loadBrief']
  export const loadFaces: QuestionBank['loadFaces']
  export const loadPictures: QuestionBank['loadPictures']
  /** For whoever composes a quiz; no part of the port, because studying has no use for it. */
  export const loadLeakPairs: () => Promise<readonly LeakPair[]>
}
