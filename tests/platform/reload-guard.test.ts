import { expect, test } from 'vitest'
import { reloadOnceWhenPartsAreGone } from '../../src/platform/reload-guard.ts'

test('a part that is gone reloads the page once, not for ever', () => {
  const page = aPage()
  page.lose()
  page.lose()
  expect(page.reloads).toBe(1)
})

test('a part lost much later reloads again', () => {
  const page = aPage()
  page.lose()
  page.wait(60_000)
  page.lose()
  expect(page.reloads).toBe(2)
})

test('nothing is reloaded where neither network nor worker could bring the page back', () => {
  const page = aPage({ onLine: false })
  expect(page.lose().defaultPrevented).toBe(false)
  expect(page.reloads).toBe(0)
})

test('offline, a worker brings the page back', () => {
  const page = aPage({ onLine: false, controller: {} })
  page.lose()
  expect(page.reloads).toBe(1)
})

test('without session storage the failure is shown instead', () => {
  const page = aPage({ storage: false })
  expect(page.lose().defaultPrevented).toBe(false)
  expect(page.reloads).toBe(0)
})

function aPage({ onLine = true, controller = null as object | null, storage = true } = {}) {
  const target = new EventTarget()
  const kept = new Map<string, string>()
  let at = 1_000_000
  let reloads = 0
  const view = {
    addEventListener: (type: string, listener: (event: Event) => void) => target.addEventListener(type, listener),
    navigator: { onLine, serviceWorker: { controller } },
    location: { reload: () => void reloads++ },
    get sessionStorage() {
      if (!storage) throw new DOMException('denied', 'SecurityError')
      return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
    },
  }
  reloadOnceWhenPartsAreGone(view, () => at)
  return {
    lose() {
      const event = new Event('vite:preloadError', { cancelable: true })
      target.dispatchEvent(event)
      return event
    },
    wait: (ms: number) => void (at += ms),
    get reloads() {
      return reloads
    },
  }
}
