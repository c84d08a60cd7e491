import type { BrowserContext, Page } from '@playwright/test'

export type ProblemWatch = {
  /** Everything that went wrong and was not expected. */
  readonly found: readonly string[]
  follow(context: BrowserContext): void
  /** A test that stops the server, or plants a fault, says which messages belong to that. */
  expect(message: RegExp): void
}

/** @param origin the only one that may be asked for anything */
export function watchForProblems(origin: string): ProblemWatch {
  const all: string[] = []
  const expected: RegExp[] = []
  const followed = new WeakSet<BrowserContext>()

  const followPage = (page: Page) => {
    page.on('pageerror', (error) => all.push(`error: ${error.message}`))
    page.on('console', (message) => {
      // Policy violations come as errors too: "Refused to ...".
      if (message.type() === 'error') all.push(`console: ${message.text()} (${message.location().url})`)
    })
  }
  return {
    get found() {
      return all.filter((message) => !expected.some((pattern) => pattern.test(message)))
    },
    follow(context) {
      if (followed.has(context)) return
      followed.add(context)
      context.pages().forEach(followPage)
      context.on('page', followPage)
      context.on('request', (request) => {
        const { protocol, origin: asked } = new URL(request.url())
        if (protocol.startsWith('http') && asked !== origin) all.push(`request: ${request.url()}`)
      })
    },
    expect: (message) => void expected.push(message),
  }
}
