import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { issueToken, type IssuedToken, LineAccount, LineSender, type LineResult } from '#libs/line';
import { Clock } from '../common/index.js';
import { PRODUCT_VERSION, SETTINGS, type Settings } from '../config/index.js';

/** Connections to LINE accounts that may send at full concurrency at the same time. */
const CONNECTIONS_AT_ONCE = 4;

/** Opens what `libs/line` offers with this server's settings: the one place that knows where LINE is. */
@Injectable()
export class LineGateway implements OnApplicationShutdown {
  readonly sender: LineSender;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.sender = new LineSender({
      baseUrl: settings.lineApiBaseUrl,
      version: PRODUCT_VERSION,
      // Every connection of ours may have so many requests under way, and none shall wait for another one's.
      maxConnections: settings.sendConcurrency * CONNECTIONS_AT_ONCE,
      connectTimeoutMs: settings.lineTimeoutMs,
    });
  }

  account(accessToken: string): LineAccount {
    return new LineAccount({ accessToken, ...this.target() });
  }

  issueToken(channelId: string, channelSecret: string): Promise<LineResult<IssuedToken>> {
    return issueToken({ channelId, channelSecret, now: this.clock.now(), ...this.target() });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sender.close();
  }

  private target(): { baseUrl: string; version: string; timeoutMs: number } {
    return {
      baseUrl: this.settings.lineApiBaseUrl,
      version: PRODUCT_VERSION,
      timeoutMs: this.settings.lineTimeoutMs,
    };
  }
}
