/** What the bundler adds to the language. */
declare module '*.css' {}

interface ImportMeta {
  readonly env: { readonly PROD: boolean }
}
