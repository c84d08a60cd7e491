/** English counts one thing as singular; French counts nought and one so. */
export const pluralEn = (n: number, one: string, many: string): string => (n === 1 ? one : many)
export const pluralFr = (n: number, one: string, many: string): string => (n < 2 ? one : many)
