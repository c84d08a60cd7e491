/**
 * How likely each letter is after those before it, in what pupils and teachers write here. Nothing is
 * learned while texts are written or read: the odds come from the words below, which are the same for ever.
 */

/** The signs that have odds; `END` is the end of a text, and what is `OTHER` stands here nowhere. The order is for ever. */
const SIGNS = Array.from("eaitnorsludcmpghb012vf3456789kyjqxwz-'. éABCDEFGIJKMNRSTHLOPQUVWXYZ’,:/è()àêçôîûùâïë?!\n\"&;+%œ–«»\u202f\u00a0_#@*=°…—ÉÈÀÇñöüáíóãɛɔŋ")
export const END = 0
export const OTHER = 1

/** Letters that are looked back at. Each one more makes what was seen after them count twice as much. */
const LOOK_BACK = 4
const SHARES = 128
/** A text begins as a line does. */
const START = '\n'

// For ever: another word here, and no code of before can be read. Not what is right, but what is written: names, dates, numbers, common words.
const WORDS =
  '1|2|3|4|5|6|7|8|9|10|12|15|20|25|30|40|50|100|1000|1500|20000|16.5|2,5|1960|1968|1991|1992|2012|2013|2018|2019|2020|18 August 2020|17 août 2020|January|février|12 March 2012|22 mars 2012|April 2020|avril|May|mai|10 June 2020|5 juin 2020|July 2020|juillet 2020|1 September 2021|septembre|October|octobre|November|novembre|December|décembre|2 days|trois mois|' +
  'one|two|three|four|five|seven|un|deux|quatre|cinq|first|months|years|ans|Awa|Moussa|Aminata|Fatoumata|Mamadou|Oumar|Ibrahim|Mariam|Seydou|Aïssata|Adama|Traoré|traore|Coulibaly|Diarra|Diallo|Konaté|Keïta|keita|Touré|toure|Sidibé|Camara|Sangaré|Dembélé|Maïga|Sissoko|' +
  'Ibrahim Boubacar Keïta|IBK|Soumaïla Cissé|cisse|Boubou Cissé|Mahmoud Dicko|Assimi Goïta|goita|Ismaël Wagué|Malick Diaw|Amadou Toumani Touré|Amadou Sanogo|Bah N’Daw|Moctar Ouane|Mali|Bamako|Kati|Gao|Kidal|Tombouctou|Timbuktu|Sahel|G5 Sahel|Burkina Faso|Niger|Sénégal|Algeria|Algérie|France|ECOWAS|la CEDEAO|UN|ONU|African Union|Union africaine|M5-RFP|le M5|CNSP|NCSP|Al-Qaïda|al-Qaida|Tuareg|Touareg|jihadists|les djihadistes|' +
  'the National Assembly|l’Assemblée nationale|the Constitutional Court|la Cour constitutionnelle|the president of Mali|le président|prime minister|premier ministre|the army|l’armée|soldiers|soldats|militaires|the government|le gouvernement|legislative elections|élections législatives|parliament|opposition|the constitution|protests|manifestations|corruption|poverty|la pauvreté|violence|security|sécurité|sanctions|border|frontières|civilians|les civils|merchants|commerçants|mediators|médiation|transition|power|pouvoir|salvation|salut|the Malian people|le peuple malien|governance|social|north|nord|mutiny|mutinerie|coup d’État|i don’t know|je ne sais pas|his son|fils|international|politique|economic|economy|not|il a été|with the|dans les|of the|pour une|that|they were|because|from|have|women|men|parce que|les gens|avec|qui|leur|plus|femmes|est|ation|ment|ing|tion|ent|mali-2020|The coup of 2020|Le coup de 2020|Mme |M. |Mr |9B|3e B|Terminale|Alone, without the book.|Sans le livre.'

/**
 * The share of each sign after a text, by its number: a blend of what follows the last 0, 1, 2, 3 and 4 letters in the
 * words, each weighing twice as much as the one before. Together they have less than 2^13.
 */
export function oddsAfter(text: readonly string[]): Uint16Array {
  const shares = new Uint16Array(SIGNS.length + 2).fill(1)
  const before = [START, ...text.slice(-LOOK_BACK)].slice(-LOOK_BACK)
  const seen = (known ??= learned())
  for (let length = 0; length <= before.length; length += 1) {
    const after = seen.get(before.slice(before.length - length).join('')) ?? []
    for (const [sign, share] of after) shares[sign] = (shares[sign] ?? 0) + share * 2 ** length
  }
  return shares
}

/** The number of a sign in the odds. */
export function numberOf(sign: string): number {
  return SIGNS.indexOf(sign) + 2 || OTHER
}

/** @param number neither `END` nor `OTHER` */
export const signOf = (number: number): string => SIGNS[number - 2] ?? ''

type Seen = ReadonlyMap<string, readonly (readonly [sign: number, share: number])[]>

/** Made when first needed; always the same. */
let known: Seen | undefined

/** Of each row of letters in the words, what share of `SHARES` each sign has after it. */
function learned(): Seen {
  const counts = new Map<string, Map<number, number>>()
  for (const word of WORDS.split('|')) {
    const signs = [START, ...word]
    signs.forEach((_, at) => {
      const next = at + 1 < signs.length ? numberOf(signs[at + 1] ?? '') : END
      for (let length = 0; length <= Math.min(LOOK_BACK, at + 1); length += 1) {
        const row = signs.slice(at + 1 - length, at + 1).join('')
        const after = counts.get(row) ?? new Map<number, number>()
        counts.set(row, after.set(next, (after.get(next) ?? 0) + 1))
      }
    })
  }
  return new Map(
    [...counts].map(([row, after]) => {
      const all = [...after.values()].reduce((sum, count) => sum + count, 0)
      return [row, [...after].map(([sign, count]) => [sign, Math.floor((SHARES * count) / all)] as const)] as const
    }),
  )
}
