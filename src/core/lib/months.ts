/** January to December as they are written in a sentence. */
export const MONTHS: Readonly<Record<'en' | 'fr', readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
}
