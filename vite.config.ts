import { defineConfig } from 'vite'
import { questionBank } from './src/build/question-bank-plugin.ts'

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome103', 'firefox113', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  plugins: [questionBank()],
})
