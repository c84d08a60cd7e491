/**
 * Writes the Content Security Policy of public/_headers into the built page, for hosts that send no headers
 * of ours (GitHub Pages). The build only: the dev server needs inline styles.
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { headersFor, readHeaderRules } from './host-headers.mjs'

const HEADERS = fileURLToPath(new URL('../../public/_headers', import.meta.url))

/** @param file a headers file in the form of public/_headers */
export function metaPolicy(file = HEADERS): string {
  const policy = headersFor(readHeaderRules(file), '/')['Content-Security-Policy']
  if (policy === undefined) throw new Error(`${file} names no Content-Security-Policy for /*.`)
  // Browsers refuse frame-ancestors in a meta tag; src/platform/frame-guard.ts stands in for it there.
  return policy.replace(/;\s*frame-ancestors [^;]+/, '')
}

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy() }, injectTo: 'head-prepend' },
    ],
  }
}
