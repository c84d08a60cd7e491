/**
 * A teacher's secret on paper: eight groups of eight signs, each with a check of its own, so that a
 * slip in copying is found where it was made. A group is five bytes in Crockford's base 32:
 * four of the secret, and one that checks them and their place.
 */
import { crc32 } from '../lib/checksum.ts'
import { fail, succeed, type Result } from '../lib/result.ts'
import type { AssignIssue } from './assign-issue.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 8
const GROUP_SIGNS = 8
const GROUP_BYTES = 4
const SECRET_BYTES = GROUPS * GROUP_BYTES

/** @param secret 32 bytes @returns `7D2K9M3Q 8F…` */
export function writeKeyCode(secret: Uint8Array): string {
  if (secret.length !== SECRET_BYTES) throw new Error(`Inconsistent: a secret has not ${secret.length} bytes`)
  return Array.from({ length: GROUPS }, (_, group) => groupText(secret.subarray(group * GROUP_BYTES, (group + 1) * GROUP_BYTES), group)).join(' ')
}

/** Small letters, O for 0, I and L for 1, and anything between the signs are taken. */
export function readKeyCode(code: string): Result<Uint8Array, AssignIssue> {
  const signs = code.slice(0, 1000).toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '')
  if (signs.length !== GROUPS * GROUP_SIGNS) return fail({ code: 'key-code-length', params: { signs: signs.length, wanted: GROUPS * GROUP_SIGNS } })
  const secret = new Uint8Array(SECRET_BYTES)
  const slips: AssignIssue[] = []
  for (let group = 0; group < GROUPS; group += 1) {
    const text = signs.slice(group * GROUP_SIGNS, (group + 1) * GROUP_SIGNS)
    const value = [...text].reduce((sum, sign) => sum * 32 + SIGNS.indexOf(sign), 0)
    const bytes = Uint8Array.from({ length: GROUP_BYTES }, (_, at) => Math.floor(value / 2 ** (8 * (GROUP_BYTES - at))))
    if (groupText(bytes, group) === text) secret.set(bytes, group * GROUP_BYTES)
    else slips.push({ code: 'key-code-slip', params: { group: group + 1 } })
  }
  return slips.length > 0 ? fail(...slips) : succeed(secret)
}

function groupText(bytes: Uint8Array, group: number): string {
  const check = crc32(Uint8Array.of(group, ...bytes)) & 255
  const value = [...bytes, check].reduce((sum, byte) => sum * 256 + byte, 0)
  return Array.from({ length: GROUP_SIGNS }, (_, at) => SIGNS[Math.floor(value / 32 ** (GROUP_SIGNS - 1 - at)) % 32]).join('')
}
