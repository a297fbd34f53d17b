// The one file that runs before anything is installed: plain JavaScript, Node's own modules only.
// Each task first brings what it needs (packages, build), so that every command works on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];
const SOURCES = [
  'src',
  'libs',
  'apps',
  'migrations',
  'test/bench',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const BUILT = join(ROOT, 'dist', '.built');
/** What runs in browsers: built by Vite when its sources have changed, and told apart from what tsc builds. */
const PAGES = [
  {
    name: 'phone',
    config: 'apps/line-simulator/phone/vite.config.mjs',
    sources: [
      'apps/line-simulator/phone',
      'apps/console/src/line-preview',
      'apps/console/tsconfig.json',
      'package.json',
    ],
  },
  {
    name: 'console',
    config: 'apps/console/vite.config.mjs',
    sources: ['apps/console', 'libs', 'package.json'],
  },
];
const PAGE_SOURCES = ['apps/console', 'apps/line-simulator/phone'].map((path) => join(ROOT, path));
const JEST_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** @type {Record<string, (args: string[]) => void | Promise<void>>} */
const TASKS = {
  demo: (args) => runBuilt('apps/demo/main.js', args),
  simulator: (args) => runBuilt('apps/line-simulator/main.js', args),
  start: (args) => runBuilt('src/main.js', args),
  'start:worker': (args) => runBuilt('src/worker.js', args),
  bench: (args) => runBuilt('test/bench/main.js', args),
  'make-data': (args) => runBuilt('apps/make-data/main.js', args),
  build: () => build({ always: true }),
  test: (args) => {
    build({ always: false });
    jest('jest.config.mjs', args);
  },
  'test:browser': (args) => {
    build({ always: false });
    jest('test/browser/jest.config.mjs', args);
  },
  'api-types': () => jest('jest.config.mjs', ['console-api-types'], { UPDATE_API_TYPES: 'yes' }),
  check: () => {
    node(bin('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']);
    node(bin('oxlint', 'bin/oxlint'), ['--type-aware']);
    node(bin('typescript', 'bin/tsc'), ['-p', 'tsconfig.json', '--noEmit']);
    node(bin('typescript', 'bin/tsc'), ['-p', 'apps/console/tsconfig.json']);
    return TASKS.test?.([]);
  },
};

requireNode();
const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (!task) stop(`There is no task "${name}". Tasks: ${Object.keys(TASKS).join(', ')}.`);
install();
await task(args);

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    stop(`Hikyaku needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** npm writes node_modules/.package-lock.json last, so an interrupted install is made again. */
function install() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  )
    return;
  console.log('Installing packages (once) …');
  const npm = process.env.npm_execpath;
  const quiet = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...quiet], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', quiet, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) stop('The packages could not be installed; see above.');
}

function build({ always }) {
  const isFresh = (stamp, sources) => existsSync(stamp) && statSync(stamp).mtimeMs >= sources;
  if (always || !isFresh(BUILT, newest(SOURCES, PAGE_SOURCES))) {
    console.log('Building …');
    stampAfter(BUILT, () => node(bin('typescript', 'bin/tsc'), ['-p', 'tsconfig.build.json']));
  }
  for (const page of PAGES) {
    const stamp = join(ROOT, 'dist', `.built-${page.name}`);
    if (!always && isFresh(stamp, newest(page.sources))) continue;
    console.log(`Building the ${page.name} view …`);
    stampAfter(stamp, () => node(bin('vite', 'bin/vite.js'), ['build', '--config', page.config]));
  }
}

/** The stamp is as old as the beginning of the step, so that what changes meanwhile is built again. */
function stampAfter(stamp, step) {
  const started = new Date();
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${started.toISOString()}\n`);
  utimesSync(stamp, started, started);
}

/** In this very process, so that signals reach the program itself and nothing is left behind when it is killed. */
async function runBuilt(file, args) {
  // A production image has only `dist`: then there is nothing to build.
  if (existsSync(join(ROOT, 'src'))) build({ always: false });
  const program = join(ROOT, 'dist', file);
  process.argv = [process.execPath, program, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
}

function jest(config, args, env = {}) {
  const options = `${process.env.NODE_OPTIONS ?? ''} ${JEST_OPTIONS}`.trim();
  node(bin('jest', 'bin/jest.js'), ['--config', config, ...args], { NODE_OPTIONS: options, ...env });
}

/** Runs to the end; a failure ends this process with the same code. */
function node(file, args, env = {}) {
  const result = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function bin(packageName, file) {
  return join(ROOT, 'node_modules', packageName, file);
}

function newest(paths, without = []) {
  return Math.max(...paths.map((path) => newestIn(join(ROOT, path), without)));
}

function newestIn(path, without) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((entry) => join(path, entry));
  return Math.max(
    stats.mtimeMs,
    ...inside.filter((entry) => !without.includes(entry)).map((entry) => newestIn(entry, without)),
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
