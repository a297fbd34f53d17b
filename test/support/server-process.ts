import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Agent } from 'supertest';
import { asBearer } from './test-server.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LISTENS = /listens on (http:\/\/\S+)/;
const IS_READY = /listens on http|worker plans and sends/;

/** Compiles the server into `dist`, unless `npm test` has just done so. */
export async function buildServer(): Promise<void> {
  if (isBuilt()) return;
  const compiler = `${ROOT}node_modules/typescript/bin/tsc`;
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT });
}

/** Nothing that the server is made of is younger than what the launcher has noted. */
function isBuilt(): boolean {
  const builtAt = statSync(`${ROOT}dist/.built`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['src', 'libs', 'migrations'].every((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).every(
      (file) => statSync(join(ROOT, folder, file)).mtimeMs <= builtAt,
    ),
  );
}

/** The built server as a process of its own, which can be killed. */
export class ServerProcess {
  /** everything it has written, both streams */
  output = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly adminKey: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (this.output += data.toString()));
  }

  /**
   * Starts it with these settings and no others. Does not wait: see `ready` and `ended`.
   *
   * @param program `worker` for a further process that plans and sends, and has no address
   */
  static spawn(
    environment: Record<string, string | undefined>,
    program: 'main' | 'worker' = 'main',
  ): ServerProcess {
    const child = spawn(process.execPath, ['--enable-source-maps', `${ROOT}dist/src/${program}.js`], {
      // Not the project's folder, whose `.env` would be read.
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServerProcess(child, environment.ADMIN_API_KEY ?? '');
  }

  get url(): string {
    return LISTENS.exec(this.output)?.[1] ?? '';
  }

  /** supertest with its admin key */
  get request(): Agent {
    return asBearer(this.url, this.adminKey);
  }

  /** @throws with its output when it ends instead */
  async ready(): Promise<void> {
    while (!IS_READY.test(this.output)) {
      if (this.hasEnded) throw new Error(`the server did not start:\n${this.output}`);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), once(this.child, 'close')]);
    }
  }

  /** @returns the exit code once it has ended and everything it wrote is here; null when a signal ended it */
  async ended(): Promise<number | null> {
    if (!this.hasEnded) await once(this.child, 'close');
    return this.child.exitCode;
  }

  /** As the kernel or a power cut does: at once, wherever it stands. */
  killNow(): void {
    this.child.kill('SIGKILL');
  }

  async kill(): Promise<void> {
    this.killNow();
    await this.ended();
  }

  /** As an operator does. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended();
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
