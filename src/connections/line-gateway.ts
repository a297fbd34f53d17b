import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  issueStatelessToken,
  LineAccount,
  LineSender,
  type LineResult,
  type StatelessToken,
} from '#libs/line';
import { PRODUCT_VERSION, SETTINGS, type Settings } from '../config/index.js';

/** Opens what `libs/line` offers with this server's settings: the one place that knows where LINE is. */
@Injectable()
export class LineGateway implements OnApplicationShutdown {
  readonly sender: LineSender;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.sender = new LineSender({
      baseUrl: settings.lineApiBaseUrl,
      version: PRODUCT_VERSION,
      maxConnections: settings.sendConcurrency,
      connectTimeoutMs: settings.lineTimeoutMs,
    });
  }

  account(accessToken: string): LineAccount {
    return new LineAccount({ accessToken, ...this.target() });
  }

  issueToken(channelId: string, channelSecret: string): Promise<LineResult<StatelessToken>> {
    return issueStatelessToken({ channelId, channelSecret, ...this.target() });
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
