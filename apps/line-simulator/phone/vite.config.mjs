import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The phone view, built into the folder `phone-pages.ts` serves under /phone. */
export default defineConfig({
  root: here('.'),
  base: '/phone/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: here('../../../dist/apps/line-simulator/phone'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    reportCompressedSize: false,
  },
});
