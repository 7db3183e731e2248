/** Who may import whom: the folders of `src`, what each may import, and why the rest stays out. */

const FOLDERS = {
  lib: { may: [], why: 'lib holds ideas without Azure; it must stay usable anywhere.' },
  facts: { may: ['lib'], why: 'Facts are tables read by others; they know nothing of their readers.' },
  model: {
    may: ['lib'],
    why: 'The model is the vocabulary of all folders: it must name neither a kind nor an Azure value.',
  },
  kinds: {
    may: ['model', 'facts', 'lib'],
    why: 'A kind declares; what computes over kinds depends on it, never the reverse.',
  },
  links: {
    may: ['model', 'facts', 'lib', 'kinds'],
    why: 'A relation declares its ends; it computes nothing over the drawing.',
  },
  ipPlan: {
    may: ['model', 'facts', 'lib'],
    why: 'The planner knows network law, not products: a missing fact belongs into the kind contract.',
  },
  reachability: {
    may: ['model', 'facts', 'lib'],
    why: 'The simulator knows network law, not products: a missing fact belongs into the kind contract.',
  },
  exporters: {
    may: ['model', 'facts', 'lib', 'ipPlan'],
    why: 'Exporters read Template, Topology or plan; what a kind emits, it says itself.',
  },
  importers: {
    may: ['model', 'lib', 'kinds'],
    why: 'An importer turns text into a fragment and knows no open drawing.',
  },
  rules: {
    may: ['model', 'facts', 'lib', 'kinds', 'links', 'ipPlan', 'reachability'],
    why: 'A rule reads what the drawing means and changes nothing.',
  },
  patterns: {
    may: ['model', 'facts', 'lib', 'kinds', 'links', 'ipPlan', 'reachability'],
    why: 'A pattern builds a drawing and says what it requires; judging it is the rules’ task.',
  },
  analysis: {
    may: ['registry', 'model', 'lib', 'ipPlan', 'reachability', 'exporters'],
    why: 'Analysis reaches plug-ins through the registry, so that a new one is one line there.',
  },
  persistence: {
    may: ['model', 'lib'],
    why: 'The catalog is passed in, so that files of unknown kinds survive.',
  },
  store: {
    may: ['analysis', 'persistence', 'registry', 'model', 'lib'],
    why: 'The store joins analysis and persistence; plug-ins come through the registry.',
  },
  cli: {
    may: ['registry', 'analysis', 'persistence', 'exporters', 'importers', 'model', 'lib'],
    why: 'The terminal is a second shell around the same core, without the page’s state.',
  },
}

/** Folders that run anywhere: in the page, the worker, the terminal and the tests. */
const CORE = 'lib|facts|model|kinds|links|ipPlan|reachability|exporters|importers|rules|patterns|analysis'
const TEST = '[.]test[.]tsx?$'
const REACT =
  'node_modules/(react|react-dom|@mui|@emotion|@xyflow|lucide-react|zustand|tinykeys|@fontsource[^/]*)/'

const source = (/** @type {string} */ name) => (name === 'registry' ? '^src/registry[.]ts$' : `^src/${name}/`)

const folderRules = Object.entries(FOLDERS).map(([folder, { may, why }]) => ({
  name: `layer-${folder}`,
  comment: `${folder} may import ${may.length > 0 ? may.join(', ') : 'nothing of ours'}. ${why}`,
  severity: 'error',
  from: { path: source(folder), pathNot: TEST },
  to: { path: '^src/', pathNot: [folder, ...may].map(source) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'layer-registry',
      comment: 'The registry is a list: it imports the plug-ins and their types, never what uses them.',
      severity: 'error',
      from: { path: source('registry') },
      to: { path: '^src/(analysis|persistence|store|cli|ui|testing)/' },
    },
    {
      name: 'layer-ui',
      comment:
        'A panel shows the store’s state and acts through the store’s actions; the core is out of its sight.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: TEST },
      to: { path: '^src/', pathNot: ['ui', 'store', 'registry', 'model', 'lib'].map(source) },
    },
    {
      name: 'panel-to-panel',
      comment:
        'Panels know ui/shared and ui/theme only; ui/app puts them together, so that each can be changed or removed alone.',
      severity: 'error',
      from: { path: '^src/ui/([^/]+)/', pathNot: [TEST, '^src/ui/app/'] },
      to: { path: '^src/ui/', pathNot: ['^src/ui/$1/', '^src/ui/(shared|theme)/'] },
    },
    {
      name: 'core-without-react',
      comment: 'The core runs in a worker and a terminal: no React, no state library, no design system.',
      severity: 'error',
      from: { path: `^src/(${CORE}|persistence|cli)/`, pathNot: TEST },
      to: { path: REACT },
    },
    {
      name: 'store-without-components',
      comment: 'The store knows neither MUI nor React Flow.',
      severity: 'error',
      from: { path: '^src/store/', pathNot: TEST },
      to: { path: 'node_modules/(@mui|@emotion|@xyflow|lucide-react)/' },
    },
    {
      name: 'store-react-in-hooks',
      comment: 'React enters the store in its hooks only; everything else of it is tested without rendering.',
      severity: 'error',
      from: { path: '^src/store/', pathNot: [TEST, '^src/store/hooks'] },
      to: { path: 'node_modules/(react|react-dom)/|node_modules/zustand/(esm/)?(react|index)[.]' },
    },
    {
      name: 'testing-in-tests-only',
      comment: 'src/testing is for tests; the product must not carry it.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, '^src/testing/'] },
      to: { path: '^src/testing/' },
    },
    {
      name: 'no-test-imports',
      comment: 'A test file is read by the test runner alone.',
      severity: 'error',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'no-cycles',
      // Types that speak of each other (a graph's view of a kind, a kind's view of the graph) vanish at run time; between
      // folders the layers exclude cycles of types too.
      comment: 'Modules in a cycle cannot be understood, tested or loaded one at a time.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-packages',
      comment:
        'The product imports what package.json lists under dependencies; the rest is missing elsewhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, '^src/testing/'] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // `icon.svg?raw` and `worker.ts?worker` are Vite's; the file itself is what counts.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.svg', '.css', '.d.ts'],
    },
  },
}
