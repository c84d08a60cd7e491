import { HEAD_SIGNS, signsOf, TOKEN_KINDS, type TokenKind } from './token.ts'

/** `signs`: what stands after `#a=`, put together again; perhaps not all of it, and perhaps damaged. */
export type FoundToken = { readonly kind: TokenKind; readonly signs: string }

/** `#a=` in any link, also where a chat has written its signs as `%23` and `%3D`. */
const MARK = /(?:#|%23)([ark])(?:=|%3D)/gi

/** What chats and mail programs put into a long link: spaces, line breaks, soft hyphens, signs without width or for the direction of writing, the `>` of a quotation. */
const BREAK = /(?:\n[ \t]*(?:>[ \t]*)+|[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])+/y
const SIGNS = /[\w-]+/y

/**
 * Every token in a text, each once, in the order in which they stand: a token is wherever its mark is, and
 * as long as its head says, however it was broken up.
 */
export function findTokens(text: string): readonly FoundToken[] {
  const found = new Map<string, FoundToken>()
  for (const { 0: mark, 1: letter = '', index } of text.matchAll(MARK)) {
    const kind = TOKEN_KINDS.find((known) => known === letter.toLowerCase())
    const signs = signsFrom(text, index + mark.length)
    // A hashtag such as `#a=1` is no token that lost its end.
    if (kind !== undefined && signs.length >= HEAD_SIGNS) found.set(kind + signs, { kind, signs })
  }
  return [...found.values()]
}

function signsFrom(text: string, start: number): string {
  let signs = match(SIGNS, text, start)
  let at = start + signs.length
  let wanted = signsOf(signs)
  while (signs.length < (wanted ?? HEAD_SIGNS)) {
    const gap = match(BREAK, text, at)
    const more = gap === '' ? '' : match(SIGNS, text, at + gap.length)
    if (more === '') break
    signs += more
    at += gap.length + more.length
    wanted = signsOf(signs)
  }
  return signs.slice(0, wanted)
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
