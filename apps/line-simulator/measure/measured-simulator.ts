import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the simulator tells of its own process. */
export interface ProcessUse {
  cpuMs: number;
  rssBytes: number;
}

/** A simulator in a process of its own, and the admin calls a measurement needs. */
export class MeasuredSimulator {
  private constructor(
    readonly url: URL,
    private readonly child: ChildProcess | null,
  ) {}

  /** The one that runs at `url`, or a new one that `close` ends. */
  static async at(url: string | undefined): Promise<MeasuredSimulator> {
    if (url !== undefined) return new MeasuredSimulator(new URL(url), null);
    const program = fileURLToPath(new URL('../main.js', import.meta.url));
    const child = spawn(process.execPath, [program, '--port', '0', '--users', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    return new MeasuredSimulator(new URL(/http:\S+/.exec(line)?.[0] ?? ''), child);
  }

  /** A fresh channel with friends, so that nobody else's traffic is disturbed. */
  async addChannel(
    users: number,
    settings: object,
  ): Promise<{ id: string; token: string; userIds: string[] }> {
    const made = (await this.admin('POST', '/channels', { quota: { type: 'none' }, ...settings })) as {
      id: string;
      tokens: [string];
    };
    const { userIds } = (await this.admin('POST', `/channels/${made.id}/users`, { count: users })) as {
      userIds: string[];
    };
    return { id: made.id, token: made.tokens[0], userIds };
  }

  async use(): Promise<ProcessUse> {
    return (await this.admin('GET', '/process')) as ProcessUse;
  }

  async summary(channelId: string): Promise<{ accepted: number; distinctRecipients: number }> {
    return (await this.admin('GET', `/channels/${channelId}/ledger/summary`)) as {
      accepted: number;
      distinctRecipients: number;
    };
  }

  close(): void {
    this.child?.kill('SIGTERM');
  }

  private async admin(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(new URL(`/__sim${path}`, this.url), {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
