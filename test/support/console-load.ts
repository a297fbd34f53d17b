import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

export interface ConsoleLoad {
  /** as sent, with gzip */
  scriptBytes: number;
  styleBytes: number;
  /** the largest first */
  files: [name: string, bytes: number][];
}

/** The texts around every screen. */
export const SHELL = ['i18n/en/common.json', 'i18n/en/shell.json'];

/** The step in which messages are written: `test/browser/campaign-load.spec.ts` sees that a browser loads no more. */
export const MESSAGE_STEP = {
  /** before messages are seen, a text can be typed, and the preview shows it */
  needed: [
    'features/campaigns/campaign-builder.tsx',
    'features/campaigns/builder/message-step.tsx',
    'features/campaigns/builder/field-names.ts',
    'features/composer/editors/text-editor.tsx',
    'features/preview/render/make-preview.ts',
    'features/audiences/filter/is-finished.ts',
    'template/engine.ts',
    'i18n/en/campaigns.json',
    'i18n/en/composer.json',
    'i18n/en/preview.json',
  ],
  /** at leisure, or when it is first used */
  later: ['i18n/en/findings.json', 'template/template-input.tsx', 'features/preview/preview-as-search.tsx'],
};

/**
 * What a browser loads, by the manifest of the build: the entry, the named modules and everything they import at once.
 *
 * @param folder of the built console
 * @param modules sources relative to apps/console/src, such as `features/campaigns/campaign-list.tsx`
 * @throws Error when a module is not in the build, so that a renamed file cannot hide from its budget
 */
export function loadOf(folder: string, modules: string[]): ConsoleLoad {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit('index.html');
  for (const module of modules) visit(`src/${module}`);
  const sizes = [...files].map((file): [string, number] => [file, statSync(join(folder, `${file}.gz`)).size]);
  const sum = (extension: string): number =>
    sizes.reduce((total, [file, size]) => total + (file.endsWith(extension) ? size : 0), 0);
  return {
    scriptBytes: sum('.js'),
    styleBytes: sum('.css'),
    files: sizes.sort(([, one], [, other]) => other - one),
  };
}
