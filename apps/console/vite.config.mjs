import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const isOwnModule = (id) => id.startsWith(here('./src/')) && /\.tsx?$/.test(id) && !id.endsWith('main.tsx');

/** The packages that antd is made of do not say of themselves that they only export. */
const isPartOfAntd = (id) => id.includes('/node_modules/@rc-component/');

/** The console, built into the folder that the server serves under /console. */
export default defineConfig({
  root: here('.'),
  base: '/console/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [compressed()],
  resolve: {
    alias: [
      { find: /^handlebars$/, replacement: here('./handlebars-parser.mjs') },
      // As each icon of @ant-design/icons imports what draws it.
      { find: /^\.\.\/components\/AntdIconLight$/, replacement: here('./src/ui/icon.tsx') },
    ],
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000', '/media': 'http://localhost:3000' } },
  build: {
    outDir: here('../../dist/apps/console'),
    emptyOutDir: true,
    target: 'es2023',
    // What each route loads is summed from this file, and held to a budget.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    reportCompressedSize: false,
    // Packages mark their modules as "use client" for servers that render; here everything is.
    rolldownOptions: {
      // What every screen needs comes as one file, not as fifty that are shared in as many ways.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      // None of these modules does anything but export, so an index that is imported for one thing brings only that.
      treeshake: { moduleSideEffects: (id) => !isOwnModule(id) && !isPartOfAntd(id) },
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
