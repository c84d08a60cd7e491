// The import table of src/README.md as rules. A folder may import what its row names and nothing else.
const table = {
  core: ['core'],
  i18n: ['core', 'i18n'],
  learner: ['core', 'learner'],
  ui: ['core', 'i18n', 'ui'],
  features: ['core', 'i18n', 'learner', 'ui', 'features'],
  store: ['core', 'store'],
  platform: ['core', 'platform'],
  build: ['core', 'build'],
  worker: ['core', 'worker'],
  sw: ['sw'],
}
const packages = {
  core: [],
  i18n: ['@preact/signals'],
  learner: ['@preact/signals'],
  ui: ['preact', '@preact/signals'],
  features: ['preact', '@preact/signals'],
  store: ['idb-keyval'],
  platform: ['hpke', 'lean-qr', 'qr'],
  worker: [],
  sw: [],
}
const forbidden = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'features-are-apart', severity: 'error', from: { path: '^src/features/([^/]+)/' }, to: { path: '^src/features/', pathNot: '^src/features/$1/' } },
  ...Object.entries(table).map(([folder, allowed]) => ({
    name: `${folder}-imports`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
  })),
  ...Object.entries(packages).map(([folder, allowed]) => ({
    name: `${folder}-packages`,
    severity: 'error',
    from: { path: `^src/${folder}/`, ...(folder === 'core' ? { pathNot: '^src/core/bank/' } : {}) },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'], ...(allowed.length > 0 ? { pathNot: `^(node_modules/)?(${allowed.join('|')})(/|$)` } : {}) },
  })),
  { name: 'core-bank-packages', severity: 'error', from: { path: '^src/core/bank/' }, to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '^node_modules/valibot/' } },
  { name: 'app-leaves-sw-and-build', severity: 'error', from: { path: '^src/app/' }, to: { path: '^src/(sw|build)/' } },
  // Inside core: lib <- bank <- grading <- quiz <- assignments; lib <- scheduler <- log <- stats <- assignments (log also speaks of grading's responses).
  ...Object.entries({
    lib: ['lib'],
    bank: ['lib', 'bank'],
    pictures: ['lib', 'bank', 'pictures'],
    grading: ['lib', 'bank', 'scheduler', 'grading'],
    quiz: ['lib', 'bank', 'grading', 'quiz'],
    scheduler: ['lib', 'scheduler'],
    log: ['lib', 'bank', 'grading', 'scheduler', 'log'],
    stats: ['lib', 'bank', 'grading', 'scheduler', 'log', 'stats'],
    assignments: ['lib', 'bank', 'grading', 'quiz', 'stats', 'assignments'],
    search: ['lib', 'bank', 'grading', 'search'],
  }).map(([folder, allowed]) => ({
    name: `core-${folder}`,
    severity: 'error',
    from: { path: `^src/core/${folder}/` },
    to: { path: '^src/core/', pathNot: `^src/core/(${allowed.join('|')})/` },
  })),
]
module.exports = {
  forbidden,
  options: { tsConfig: { fileName: 'src/tsconfig.json' }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '^virtual:' } },
}
