import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Running {
  /** the line that said it was ready */
  readyLine: string;
  /** everything it has printed so far, line by line */
  printed: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts a built program of this project and waits until it prints a line that matches `ready`.
 *
 * @throws Error with what it printed when it ends before
 */
export async function startProgram(
  program: string,
  args: string[],
  env: Record<string, string>,
  ready: RegExp,
): Promise<Running> {
  const file = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A demo that is killed must not leave its programs behind; on a normal end they have been stopped already.
  process.once('exit', () => child.kill('SIGKILL'));
  const printed: string[] = [];
  const keep = (line: string): void => void printed.push(line);
  createInterface({ input: child.stderr }).on('line', keep);
  const lines = createInterface({ input: child.stdout }).on('line', keep);
  const readyLine = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      if (ready.test(line)) resolve(line);
    });
    child.once('exit', (code) =>
      reject(new Error(`${program} ended with code ${code}:\n${printed.join('\n')}`)),
    );
  });
  return { readyLine, printed, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
