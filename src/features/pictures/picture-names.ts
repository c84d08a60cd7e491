/** The pictures in the order of their tabs, by the names their addresses use. */
export const PICTURES = ['timeline', 'cast', 'causes', 'upheavals'] as const
export type PictureName = (typeof PICTURES)[number]
