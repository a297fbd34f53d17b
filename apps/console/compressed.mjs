import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WORTH_IT = new Set(['.css', '.html', '.js', '.json', '.svg']);

/** Writes `.br` and `.gz` beside every file of text, once, so that the server never compresses. */
export function compressed() {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    // Not at the end of a build that failed, whose own error is to be seen.
    writeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true }))
        if (WORTH_IT.has(extname(name))) compress(join(folder, name));
    },
  };
}

function compress(file) {
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
