import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createStaticServer } from '../../../src/build/static-server.mjs'

/** The static host of one test. Stopping it closes the port for good, as a dead network does; starting brings the same address back. */
export type AppServer = {
  /** Where the app lives, with the base and a trailing slash. */
  readonly url: string
  /** Paths asked for since the start, in order. */
  readonly requests: readonly string[]
  stop(): Promise<void>
  /** @param folder another build to serve from now on */
  start(folder?: string): Promise<void>
}

export async function startAppServer(options: { readonly folder: string; readonly base?: string }): Promise<AppServer> {
  const base = options.base ?? '/'
  const requests: string[] = []
  let { folder } = options
  let server = await listen(0)
  const { port } = server.address() as AddressInfo

  return {
    url: `http://localhost:${port}${base}`,
    requests,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
    async start(next = folder) {
      folder = next
      server = await listen(port)
    },
  }

  async function listen(at: number): Promise<Server> {
    const created = createStaticServer({ folder, base })
    created.on('request', (request) => requests.push(request.url ?? ''))
    created.listen(at)
    await once(created, 'listening')
    return created
  }
}
