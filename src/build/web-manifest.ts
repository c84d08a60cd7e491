import type { ManifestOptions } from 'vite-plugin-pwa'

/** What the device shows of the app once it is installed. Addresses are relative, so that any sub-path will do. */
export const webManifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Rappel: Mali, August 2020',
  short_name: 'Rappel',
  description: "Learn the story of Mali's August 2020 coup with flashcards and quizzes, offline, in English or French.",
  lang: 'en',
  dir: 'ltr',
  categories: ['education'],
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f8f3e6',
  theme_color: '#f8f3e6',
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: 'icons/monochrome.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'monochrome' },
  ],
  shortcuts: [
    { name: 'Study', url: './#/study', icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }] },
    { name: 'Quiz', url: './#/quiz', icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }] },
  ],
  // What Android's share sheet gives, such as a chat with results, comes in the query; the route stays in the hash.
  share_target: { action: './#/collect', method: 'GET', params: { title: 'title', text: 'text', url: 'url' } },
  screenshots: [
    { src: 'screenshots/study-narrow.png', sizes: '720x1480', type: 'image/png', form_factor: 'narrow', label: 'A question and its explanation' },
    { src: 'screenshots/home-wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide', label: 'What is due today' },
  ],
}
