import { randomBytes } from 'node:crypto';

/** LINE promises a minute from receipt; here it is never longer. */
const LIVES_MS = 60_000;

/** Tokens that let the bot answer an event: each good once, for a minute. */
export class ReplyTokens {
  private readonly live = new Map<string, { chatId: string; untilMs: number }>();

  /** A new token for a chat. */
  issue(chatId: string, nowMs: number): string {
    this.forgetOld(nowMs);
    const token = randomBytes(16).toString('hex');
    this.live.set(token, { chatId, untilMs: nowMs + LIVES_MS });
    return token;
  }

  /** The chat a token is for, if it is still good. */
  find(token: string, nowMs: number): string | undefined {
    const found = this.live.get(token);
    return found !== undefined && nowMs < found.untilMs ? found.chatId : undefined;
  }

  /** Uses a token up. */
  use(token: string): void {
    this.live.delete(token);
  }

  clear(): void {
    this.live.clear();
  }

  /** The oldest come first, and all live equally long. */
  private forgetOld(nowMs: number): void {
    for (const [token, { untilMs }] of this.live) {
      if (nowMs < untilMs) return;
      this.live.delete(token);
    }
  }
}
