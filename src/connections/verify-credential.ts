import { Injectable } from '@nestjs/common';
import type { BotInfo, IssuedToken, LineProblem, LineResult, Quota } from '#libs/line';
import type { CredentialField } from './connection.errors.js';
import { LineGateway } from './line-gateway.js';

/** A credential in the clear, as a person typed it or as it was unsealed. Never stored, returned or logged. */
export interface Credential {
  accessToken?: string;
  channelId?: string;
  channelSecret?: string;
}

/** @property issued the token that was issued to verify channel id and secret: to be kept and used */
export type Verification =
  | { ok: true; bot: BotInfo; quota: Quota; issued?: IssuedToken }
  | { ok: false; problem: LineProblem; field: CredentialField };

interface Account {
  bot: BotInfo;
  quota: Quota;
}

/** Asks LINE, live, what account a credential belongs to and what it may still send. */
@Injectable()
export class VerifyCredential {
  constructor(private readonly line: LineGateway) {}

  /** @param kept a token issued before, where another would cost one of the few LINE keeps; used while LINE takes it */
  async verify(credential: Credential, kept?: string): Promise<Verification> {
    const { accessToken, channelId = '', channelSecret = '' } = credential;
    const field: CredentialField = accessToken ? 'channelAccessToken' : 'channelSecret';
    if (accessToken) return verificationOf(await this.accountOf(accessToken), field);
    if (kept !== undefined) {
      const account = await this.accountOf(kept);
      if (account.ok || account.problem !== 'unauthorized') return verificationOf(account, field);
    }
    const issued = await this.line.issueToken(channelId, channelSecret);
    if (!issued.ok) return { ok: false, problem: issued, field };
    return verificationOf(await this.accountOf(issued.value.accessToken), field, issued.value);
  }

  private async accountOf(accessToken: string): Promise<LineResult<Account>> {
    const account = this.line.account(accessToken);
    const [bot, quota] = await Promise.all([account.getBotInfo(), account.getQuota()]);
    if (!bot.ok) return bot;
    if (!quota.ok) return quota;
    return { ok: true, value: { bot: bot.value, quota: quota.value } };
  }
}

function verificationOf(
  account: LineResult<Account>,
  field: CredentialField,
  issued?: IssuedToken,
): Verification {
  if (!account.ok) return { ok: false, problem: account, field };
  return { ok: true, ...account.value, ...(issued && { issued }) };
}
