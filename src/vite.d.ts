/** What the bundler adds to the language. */
declare module '*.css' {}

/** The address of a built worker, relative to the module that asks or absolute. */
declare module '*?worker&url' {
  const url: string
  export default url
}

interface ImportMeta {
  readonly env: { readonly PROD: boolean }
}
