import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readServeOptions } from '../../src/build/serve.mjs'
import { createStaticServer } from '../../src/build/static-server.mjs'

let parent = ''
let folder = ''
const servers: Server[] = []

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'rappel-host-'))
  folder = join(parent, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(parent, 'secret.txt'), 'not for the world')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Rappel</title>')
  writeFileSync(join(folder, 'assets/a.js'), 'export {}')
  writeFileSync(join(folder, '_headers'), "# a comment\n/*\n  X-Test: everywhere\n/assets/*\n  Cache-Control: immutable\n")
})

afterAll(() => {
  for (const server of servers) server.close()
  rmSync(parent, { recursive: true })
})

describe('the static host', () => {
  test('serves the page and the headers of its folder', async () => {
    const response = await fetch(await host())
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('x-test')).toBe('everywhere')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('Rappel')
  })

  test('keeps for long what has its content in its name', async () => {
    const response = await fetch(`${await host()}assets/a.js`)
    expect(response.headers.get('cache-control')).toBe('immutable')
    expect(response.headers.get('x-test')).toBe('everywhere')
  })

  test.each(['missing.js', '_headers', '.git/config', '..%2fsecret.txt', '%2e%2e/secret.txt', '%'])('has no %s', async (path) => {
    expect((await fetch(`${await host()}${path}`)).status).toBe(404)
  })

  test('lives under a sub-path and nowhere else', async () => {
    const root = await host('/rappel/')
    expect((await fetch(`${root}rappel/`)).status).toBe(200)
    expect((await fetch(`${root}rappel`, { redirect: 'manual' })).headers.get('location')).toBe('/rappel/')
    expect((await fetch(root)).status).toBe(404)
  })
})

test.each([
  [[], { port: 4173, base: '/' }],
  [['--port', '5000', '--base', 'rappel'], { port: 5000, base: '/rappel/' }],
  [['--base', '/a/b/'], { port: 4173, base: '/a/b/' }],
])('npm start -- %s', (args, expected) => {
  expect(readServeOptions(args)).toEqual(expected)
})

async function host(base = '/'): Promise<string> {
  const server = createStaticServer({ folder, base }).listen(0)
  servers.push(server)
  await once(server, 'listening')
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}
