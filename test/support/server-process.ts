import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Agent } from 'supertest';
import { asBearer } from './test-server.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LISTENS = /listens on (http:\/\/\S+)/;

/** Compiles the server into `dist`, as `npm run build` does; what is compiled already costs a few seconds. */
export async function buildServer(): Promise<void> {
  const compiler = `${ROOT}node_modules/typescript/bin/tsc`;
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT });
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

  /** Starts it with these settings and no others. Does not wait: see `ready` and `ended`. */
  static spawn(environment: Record<string, string | undefined>): ServerProcess {
    const child = spawn(process.execPath, ['--enable-source-maps', `${ROOT}dist/src/main.js`], {
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
    while (this.url === '') {
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
