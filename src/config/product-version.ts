import { createRequire } from 'node:module';

/** From package.json, found by its own name so that it works from the sources and from `dist` alike. */
const manifest: unknown = createRequire(import.meta.url)('#package');

export const PRODUCT_VERSION =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
