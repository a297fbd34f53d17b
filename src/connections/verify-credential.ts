import { Injectable } from '@nestjs/common';
import type { BotInfo, LineProblem, Quota } from '#libs/line';
import type { CredentialField } from './connection.errors.js';
import { LineGateway } from './line-gateway.js';

/** A credential in the clear, as a person typed it or as it was unsealed. Never stored, returned or logged. */
export interface Credential {
  accessToken?: string;
  channelId?: string;
  channelSecret?: string;
}

export type Verification =
  { ok: true; bot: BotInfo; quota: Quota } | { ok: false; problem: LineProblem; field: CredentialField };

/** Asks LINE, live, what account a credential belongs to and what it may still send. */
@Injectable()
export class VerifyCredential {
  constructor(private readonly line: LineGateway) {}

  async verify(credential: Credential): Promise<Verification> {
    const field: CredentialField = credential.accessToken ? 'channelAccessToken' : 'channelSecret';
    const token = credential.accessToken ?? (await this.issue(credential));
    if (typeof token !== 'string') return { ok: false, problem: token, field };
    const account = this.line.account(token);
    const [bot, quota] = await Promise.all([account.getBotInfo(), account.getQuota()]);
    if (!bot.ok) return { ok: false, problem: bot, field };
    if (!quota.ok) return { ok: false, problem: quota, field };
    return { ok: true, bot: bot.value, quota: quota.value };
  }

  private async issue({ channelId = '', channelSecret = '' }: Credential): Promise<string | LineProblem> {
    const issued = await this.line.issueToken(channelId, channelSecret);
    return issued.ok ? issued.value.accessToken : issued;
  }
}
