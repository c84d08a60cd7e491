import { expect, test } from 'vitest'
import { holdInstallPrompt } from '../../src/platform/install-prompt.ts'
import { createInstall } from '../../src/platform/install.ts'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15'
const ANDROID = 'Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0'

const installOn = (userAgent: string, { maxTouchPoints = 0, standalone = false } = {}) => createInstall({ navigator: { userAgent, maxTouchPoints, standalone }, matchMedia: () => ({ matches: false }) })

test('an iPhone, and an iPad that calls itself a Mac, get steps', () => {
  expect(installOn(IPHONE).way()).toBe('ios')
  expect(installOn(MAC, { maxTouchPoints: 5 }).way()).toBe('ios')
  expect(installOn(MAC).way()).toBeUndefined()
})

test('an app on the home screen is offered nothing', () => {
  expect(installOn(IPHONE, { standalone: true }).way()).toBeUndefined()
  expect(createInstall({ navigator: { userAgent: ANDROID, maxTouchPoints: 5 }, matchMedia: () => ({ matches: true }) }).way()).toBeUndefined()
})

test('a phone whose browser does not ask by itself is shown its menu', () => {
  expect(installOn(ANDROID).way()).toBe('menu')
})

test('the browser’s own question is kept, asked once, and gone when the app is installed', async () => {
  const window = new EventTarget()
  holdInstallPrompt(window)
  const asking = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: async () => ({ outcome: 'accepted' }) })
  window.dispatchEvent(asking)
  expect(asking.defaultPrevented).toBe(true)
  expect(installOn(ANDROID).way()).toBe('prompt')
  expect(await installOn(ANDROID).ask()).toBe(true)
  expect(await installOn(ANDROID).ask()).toBe(false)
  window.dispatchEvent(asking)
  window.dispatchEvent(new Event('appinstalled'))
  expect(installOn(ANDROID).way()).toBe('menu')
})
