import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where `npm run build` puts the console; beside package.json, so that it is found from the sources and from `dist` alike. */
export function consoleFolder(): string {
  const root = dirname(createRequire(import.meta.url).resolve('#package'));
  return join(root, 'dist', 'apps', 'console');
}
