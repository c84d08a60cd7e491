/**
 * A new name for this browser profile, for its first start only: 96 random bits, so that no two devices ever share one.
 * @returns 16 characters of base64url, without the `:` that divides a device from its sequence number
 */
export function randomDeviceId(source: Pick<Crypto, 'getRandomValues'> = crypto): string {
  const bytes = source.getRandomValues(new Uint8Array(12))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_')
}
