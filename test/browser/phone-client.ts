import { randomUUID } from 'node:crypto';
import type { Simulator } from '../../apps/line-simulator/index.js';

/** A tap as the simulator tells it. */
export interface Tap {
  at: string;
  chatId: string;
  userId: string;
  sequence: number | null;
  action: Record<string, unknown>;
  params: Record<string, unknown> | null;
}

/** What a browser test does at the simulator: people, pushes, and what came of taps. */
export class PhoneClient {
  constructor(readonly simulator: Simulator) {}

  async addUsers(users: object[]): Promise<void> {
    await this.admin('POST', '/users', { users });
  }

  async addGroup(group: object): Promise<void> {
    await this.admin('POST', '/groups', { groups: [group] });
  }

  /** @returns LINE's status, and its complaint if it has one */
  async push(to: string, messages: unknown[]): Promise<{ status: number; complaint: string }> {
    const response = await fetch(`${this.simulator.url}/v2/bot/message/push`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.simulator.channel.token}`,
        'content-type': 'application/json',
        'x-line-retry-key': randomUUID(),
      },
      body: JSON.stringify({ to, messages }),
    });
    return { status: response.status, complaint: response.ok ? '' : await response.text() };
  }

  /** The latest taps, newest last. */
  async taps(): Promise<Tap[]> {
    const { items } = await this.admin<{ items: Tap[] }>('GET', '/taps');
    return items.toSorted((one, other) => one.at.localeCompare(other.at));
  }

  async said(userId: string): Promise<string[]> {
    const { items } = await this.admin<{ items: { text: string }[] }>('GET', `/users/${userId}/said`);
    return items.map(({ text }) => text);
  }

  private async admin<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(
      `${this.simulator.url}/__sim/channels/${this.simulator.channel.id}${path}`,
      body && { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    return (await response.json()) as T;
  }
}
