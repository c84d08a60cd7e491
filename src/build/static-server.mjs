// A static host in small: the built app with the headers of public/_headers, at the root or under a sub-path.
// A missing file is a 404, as on a real host, never index.html: the worker's install must be able to fail.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { headersFor, readHeaderRules } from './host-headers.mjs'

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
})
const WORTH_PACKING = /\.(html|js|css|json|webmanifest|svg|txt)$/
const br = promisify(brotliCompress)
const gz = promisify(gzip)

/**
 * @param {{ folder: string, base?: string }} options `base` is `/` or `/sub/path/`
 * @returns {import('node:http').Server} not yet listening
 */
export function createStaticServer({ folder, base = '/' }) {
  const rules = readHeaderRules(join(folder, '_headers'))
  return createServer(async (request, response) => {
    const path = decodePath(request.url ?? '/')
    if (base !== '/' && path === base.slice(0, -1)) return response.writeHead(308, { Location: base }).end()
    if (path === undefined || !path.startsWith(base) || !['GET', 'HEAD'].includes(request.method ?? '')) return notFound(response)

    const below = `/${path.slice(base.length)}`
    const name = below.endsWith('/') ? `${below}index.html` : below
    const body = await readFile(join(folder, normalize(name))).catch(() => undefined)
    if (body === undefined || name.startsWith('/_headers') || name.startsWith('/.')) return notFound(response)

    const packed = await pack(body, WORTH_PACKING.test(name) ? String(request.headers['accept-encoding'] ?? '') : '')
    response.writeHead(200, {
      'Cache-Control': 'no-cache',
      ...headersFor(rules, below),
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Length': packed.body.length,
      Vary: 'Accept-Encoding',
      ...(packed.encoding === undefined ? {} : { 'Content-Encoding': packed.encoding }),
    })
    return response.end(request.method === 'HEAD' ? undefined : packed.body)
  })
}

/** @param {string} url */
function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    // a broken escape or address names no file; the caller answers 404
    return undefined
  }
}

/** @param {import('node:http').ServerResponse} response */
function notFound(response) {
  return response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n')
}

/**
 * @param {Buffer} body
 * @param {string} accepted the request's Accept-Encoding, empty for files that do not shrink
 */
async function pack(body, accepted) {
  if (/\bbr\b/.test(accepted)) return { body: await br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }), encoding: 'br' }
  if (/\bgzip\b/.test(accepted)) return { body: await gz(body), encoding: 'gzip' }
  return { body, encoding: undefined }
}
