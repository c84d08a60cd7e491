import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { metaPolicy } from '../../src/build/csp-plugin.ts'
import { headersFor, readHeaderRules } from '../../src/build/host-headers.mjs'

const rules = readHeaderRules('public/_headers')
const everywhere = headersFor(rules, '/')

test('Apache is told the same headers as the other hosts', () => {
  const apache = [...readFileSync('public/.htaccess', 'utf8').matchAll(/^ {2}Header always set ([\w-]+) "(.*)"$/gm)].map(([, name, value]) => [name, value])
  expect(Object.fromEntries(apache)).toEqual(everywhere)
})

test('the policy lets nothing in but the app itself, and no frame around it', () => {
  const policy = everywhere['Content-Security-Policy'] ?? ''
  expect(policy).toContain("default-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test("the page's own policy is the header's, without what browsers refuse in a page", () => {
  const policy = metaPolicy('public/_headers')
  expect(policy).not.toContain('frame-ancestors')
  expect(`${policy}; frame-ancestors 'none'`).toBe(everywhere['Content-Security-Policy'])
})

test('only files whose name changes with their content are kept for a year', () => {
  expect(headersFor(rules, '/assets/index-abc.js')['Cache-Control']).toContain('immutable')
  expect(headersFor(rules, '/sw.js')['Cache-Control']).toBeUndefined()
  expect(headersFor(rules, '/index.html')['Cache-Control']).toBeUndefined()
})
