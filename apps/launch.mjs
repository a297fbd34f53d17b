// The one file that runs before anything is installed: plain JavaScript, Node's own modules only.
// Each task first brings what it needs (packages, build), so that every command works on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
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
const JEST_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** @type {Record<string, (args: string[]) => void | Promise<void>>} */
const TASKS = {
  demo: (args) => runBuilt('apps/demo/main.js', args),
  simulator: (args) => runBuilt('apps/line-simulator/main.js', args),
  start: (args) => runBuilt('src/main.js', args),
  'start:worker': (args) => runBuilt('src/worker.js', args),
  bench: (args) => runBuilt('test/bench/main.js', args),
  build: () => build({ always: true }),
  test: (args) => {
    build({ always: false });
    jest('jest.config.mjs', args);
  },
  'test:browser': (args) => {
    build({ always: false });
    jest('test/browser/jest.config.mjs', args);
  },
  check: () => {
    node(bin('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']);
    node(bin('oxlint', 'bin/oxlint'), ['--type-aware']);
    node(bin('typescript', 'bin/tsc'), ['-p', 'tsconfig.json', '--noEmit']);
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
  if (!always && existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest(SOURCES)) return;
  console.log('Building …');
  const started = Date.now();
  node(bin('typescript', 'bin/tsc'), ['-p', 'tsconfig.build.json']);
  mkdirSync(dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, `${new Date(started).toISOString()}\n`);
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

function jest(config, args) {
  const options = `${process.env.NODE_OPTIONS ?? ''} ${JEST_OPTIONS}`.trim();
  node(bin('jest', 'bin/jest.js'), ['--config', config, ...args], { NODE_OPTIONS: options });
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

function newest(paths) {
  return Math.max(...paths.map((path) => newestIn(join(ROOT, path))));
}

function newestIn(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((entry) => newestIn(join(path, entry))));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
