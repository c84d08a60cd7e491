/** Makes the faces of a bank while it is built: what a browser would need all items in both languages for. */
import type { FaceBodies, FaceTable } from '../bank/face.ts'
import type { Language } from '../bank/item.ts'
import type { FaceSource } from './face-source.ts'
import { makeProduction } from './make-production.ts'
import { makeRecognition, quantitiesIn, type Quantities } from './make-recognition.ts'

/**
 * All faces of a bank, in each language. Options stand in the same places in both, so that an answer
 * keeps its meaning when the language changes. The same bank gives the same faces.
 */
export function makeFaces(sources: readonly FaceSource[]): Readonly<Record<Language, FaceTable>> {
  const quantities = quantitiesIn(sources.map(({ item }) => item.en))
  const made = sources.map((source) => ({ id: source.item.en.id, bodies: facesIn(source, quantities) }))
  const tableIn = (language: Language): FaceTable =>
    Object.fromEntries(made.flatMap(({ id, bodies }) => (Object.keys(bodies[language]).length === 0 ? [] : [[id, bodies[language]]])))
  return { en: tableIn('en'), fr: tableIn('fr') }
}

function facesIn({ item, hints }: FaceSource, quantities: Quantities): Readonly<Record<Language, FaceBodies>> {
  const recognition = makeRecognition(item, hints, quantities)
  const production = makeProduction(item, hints)
  const bodies = (language: Language): FaceBodies => ({ ...(recognition && { recognition: recognition[language] }), ...(production && { production: production[language] }) })
  return { en: bodies('en'), fr: bodies('fr') }
}
