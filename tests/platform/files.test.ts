import { expect, test } from 'vitest'
import { createFileSaver } from '../../src/platform/files.ts'

const file = { name: 'rappel.json', type: 'application/json', content: '{}' }

test('a phone hands the file to its share sheet', async () => {
  const device = aDevice({ touch: true })
  expect(await createFileSaver(device.view).save(file)).toBe('shared')
  expect(device.shared.map((shared) => shared.name)).toEqual(['rappel.json'])
  expect(device.downloads).toEqual([])
})

test('a computer downloads it', async () => {
  const device = aDevice({ touch: false })
  expect(await createFileSaver(device.view).save(file)).toBe('downloaded')
  expect(device.downloads).toEqual(['rappel.json'])
})

test('a sheet that the learner closes is not followed by a download', async () => {
  const device = aDevice({ touch: true, refusal: 'AbortError' })
  expect(await createFileSaver(device.view).save(file)).toBe('cancelled')
  expect(device.downloads).toEqual([])
})

test('a sheet that fails is', async () => {
  const device = aDevice({ touch: true, refusal: 'NotAllowedError' })
  expect(await createFileSaver(device.view).save(file)).toBe('downloaded')
})

function aDevice({ touch, refusal }: { readonly touch: boolean; readonly refusal?: string }) {
  const shared: File[] = []
  const downloads: string[] = []
  const link = { href: '', download: '', click: () => void downloads.push(link.download), remove: () => undefined }
  const view = {
    matchMedia: () => ({ matches: touch }),
    document: { createElement: () => link, body: { append: () => undefined } } as unknown as Document,
    navigator: {
      canShare: () => true,
      async share({ files = [] }: ShareData = {}) {
        if (refusal !== undefined) throw new DOMException('no', refusal)
        shared.push(...files)
      },
    },
  }
  return { view, shared, downloads }
}
