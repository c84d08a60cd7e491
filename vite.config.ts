import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { contentSecurityPolicy } from './src/build/csp-plugin.ts'
import { questionBank } from './src/build/question-bank-plugin.ts'
import { webManifest } from './src/build/web-manifest.ts'
import { LANGUAGES } from './src/core/bank/item.ts'
import packageJson from './package.json' with { type: 'json' }

// index.html carries it; the end-to-end tests build a "next" version by naming another.
process.env.VITE_VERSION ??= packageJson.version

// The oldest browsers that inflate raw deflate streams and know Web Locks and cascade layers.
const target = ['chrome103', 'firefox113', 'safari16.4']

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Lightning CSS writes oklch(), light-dark() and nesting in the words of the target browsers.
  css: { transformer: 'lightningcss' },
  build: {
    target,
    cssTarget: target,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One chunk for all that the first screen imports (a group takes its modules' static imports along): left to itself
        // the bundler makes a chunk of every set of modules that some lazy page shares, and the first screen waits for each.
        // The other groups keep together what is wanted together: every file more has its name in the first screen and in the worker.
        codeSplitting: {
          groups: [
            { name: 'app', test: /\/src\/app\/main\.tsx$/, priority: 3 },
            { name: 'answer', test: /\/src\/(app\/device|learner\/engine|core\/(grading\/judge|quiz\/faces)|features\/study\/(marking|answered-parts|Verdict|GradeBar|Feedback|TextForm)|ui\/item\/(Verdict|TextForm|MatchForm|OrderForm))[\w-]*\.tsx?$/, priority: 2 },
            { name: 'idle', test: /\/src\/(app\/(agree-with-basket|leave-due-note|after-session|fit-when-due)|store\/(open-basket|log-housekeeping|shelf-idb)|platform\/(persistence|app-update))\.ts$|\/src\/app\/WhoStudies\.tsx$/, priority: 2 },
            { name: 'session', test: /\/src\/features\/study\/(SessionEnd|KeyHelp|other-plans|CardMenu)[\w-]*\.tsx?$/, priority: 1 },
            { name: 'class', test: /\/src\/(app\/pages\/(teach|gradebook|sets)\.tsx|platform\/(sealing|qr-write|qr-read)\.ts)$/, priority: 1 },
            { name: 'learn', test: /\/src\/app\/pages\/(browse|progress|picture|print|read|quiz)\.tsx$/, priority: 1 },
            ...LANGUAGES.flatMap((language) => [
              // Sections pack better together: alone, each begins without the words of the others.
              { name: `items-early-${language}`, test: new RegExp(`question-bank/items-[12]-${language}$`), priority: 1 },
              { name: `items-late-${language}`, test: new RegExp(`question-bank/items-[345]-${language}$`), priority: 1 },
            ]),
            { name: 'own-pages', test: /\/src\/app\/pages\/(settings|profiles|reminders|ways|exam|memory|data)\.tsx$/, priority: 1 },
          ],
        },
      },
    },
    // src/build/size.ts reads from it which files belong together.
    manifest: true,
  },
  worker: { format: 'iife' },
  plugins: [
    questionBank(),
    contentSecurityPolicy(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: webManifest,
      // Everything a page may ask for; screenshots, large icons and the iPhone's are for installing, which is online.
      injectManifest: { injectionPoint: 'self.precacheEntries', globPatterns: ['**/*.{html,js,css,svg,png}'], globIgnores: ['screenshots/**', 'icons/*-512.png', 'icons/apple-touch-icon.png', 'sw.js'] },
    }),
  ],
})
