import { readFileSync } from 'node:fs'
import { oklchToLinear, type LinearRgb } from './oklch.ts'

export type Scheme = 'light' | 'dark'

const declarations = new Map([...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]))

/** The colour that a token of src/styles/tokens.css has in a scheme, all variables followed. */
export function tokenColour(name: string, scheme: Scheme): LinearRgb {
  const value = declarations.get(name)
  if (value === undefined) throw new Error(`tokens.css has no ${name}`)
  return resolve(value, scheme)
}

function resolve(value: string, scheme: Scheme): LinearRgb {
  const schemes = /^light-dark\((.+?\)), (.+)\)$/.exec(value)
  if (schemes !== null) return resolve((scheme === 'light' ? schemes[1] : schemes[2])!, scheme)
  const variable = /^var\((--[\w-]+)\)$/.exec(value)
  if (variable !== null) return tokenColour(variable[1]!, scheme)
  const oklch = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(value)
  if (oklch === null) throw new Error(`${value} is not an opaque oklch() colour`)
  return oklchToLinear(Number(oklch[1]) / 100, Number(oklch[2]), Number(oklch[3]))
}
