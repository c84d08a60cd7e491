/** Linear sRGB, each channel 0 to 1. */
export type LinearRgb = readonly [r: number, g: number, b: number]

/**
 * OKLCH to linear sRGB, clipped to what a screen shows. Matrices from Ottosson, "A perceptual color space for image processing" (2020).
 * @param lightness 0 to 1
 * @param hue degrees
 */
export function oklchToLinear(lightness: number, chroma: number, hue: number): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance([r, g, b]: LinearRgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** `#rrggbb`, as addresses of colours in HTML and manifests must be. */
export function toHex(colour: LinearRgb): string {
  const byte = (value: number) => Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
  return `#${colour.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`
}
