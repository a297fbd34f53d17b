import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../', import.meta.url));

/** How `npm start` bounds the memory of Node; everything that is compared gets the same. */
const NODE_OPTIONS = optionsIn(createRequire(import.meta.url)('#package').scripts.start);

const LONGEST_END_MS = 15_000;

/** A built program of this project as a process of its own. */
export class Program {
  private output = '';

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr])
      // The end is enough to say why it failed.
      stream?.on('data', (data: Buffer) => (this.output = (this.output + data.toString()).slice(-20_000)));
  }

  /** @param file below `dist`; `env` is all it is given; only one that `talks` has a channel for messages */
  static start(
    file: string,
    {
      args = [],
      env = {},
      talks = false,
    }: { args?: string[]; env?: Record<string, string>; talks?: boolean },
  ): Program {
    const child = spawn(process.execPath, [...NODE_OPTIONS, '--enable-source-maps', DIST + file, ...args], {
      // Not the project's folder, whose `.env` would be read.
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe', ...(talks ? (['ipc'] as const) : [])],
    });
    // A bench that is killed leaves nothing behind; on a normal end it has been stopped already.
    const kill = (): unknown => child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    return new Program(file, child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits for words in its output. @returns their first group @throws Error with its output when it ends before */
  async saying(words: RegExp): Promise<string> {
    for (;;) {
      const found = words.exec(this.output)?.[1];
      if (found !== undefined) return found;
      this.expectAlive();
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), once(this.child, 'close')]);
    }
  }

  send(message: object): void {
    this.child.send(message);
  }

  /** Waits for what it tells next. @throws Error with its output when it ends before */
  async message<T>(): Promise<T> {
    this.expectAlive();
    const ended = once(this.child, 'close').then(() => this.expectAlive());
    const [message] = (await Promise.race([once(this.child, 'message'), ended])) as [T];
    return message;
  }

  expectAlive(): void {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null)
      throw new Error(`${this.name} ended (${signalCode ?? exitCode}):\n${this.output}`);
  }

  /** As an operator does: asks first, and kills what does not end. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const closed = once(this.child, 'close');
    this.child.kill('SIGTERM');
    const killing = setTimeout(() => this.child.kill('SIGKILL'), LONGEST_END_MS);
    await closed;
    clearTimeout(killing);
  }
}

function optionsIn(command: string): string[] {
  return command.split(' ').filter((word) => word.startsWith('--'));
}
