/** 60 random bits as 12 letters and digits. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte & 31).toString(32)).join('')
}
