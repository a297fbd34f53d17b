import { say } from './connection-texts.js';
import { Inject, Injectable } from '@nestjs/common';
import type { IssuedToken } from '#libs/line';
import {
  Clock,
  InvalidInput,
  newId,
  NotFound,
  type Page,
  type PageQuery,
  decodeCursor,
  toPage,
} from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { botView, connectionView, quotaView } from './connection-view.js';
import type {
  ConnectionView,
  CreateConnection,
  TriedConnection,
  TryConnection,
  UpdateConnection,
} from './connection.dto.js';
import type { Connection } from './connection.entity.js';
import { ConnectionRevoked, verificationError } from './connection.errors.js';
import { ConnectionRepository } from './connection.repository.js';
import { connectionWarnings } from './connection-warnings.js';
import { ConnectionSecrets } from './connection-secrets.js';
import { HeldTokensReader } from './held-tokens.js';
import { quotaColumns } from './quota-columns.js';
import { decideRenewal } from './token-renewal.js';
import { type Credential, type Verification, VerifyCredential } from './verify-credential.js';

/** LINE is not asked where events go before somebody wants to know. */
const NO_WEBHOOK_YET = {
  webhookEndpoint: null,
  webhookIsActive: null,
  webhookCheckedAt: null,
  webhookReceivedAt: null,
  webhookTestedAt: null,
  webhookTestOk: null,
  webhookTestDetail: null,
};

type Account = Extract<Verification, { ok: true }>;

@Injectable()
export class ConnectionsService {
  constructor(
    private readonly repository: ConnectionRepository,
    private readonly secrets: ConnectionSecrets,
    private readonly verifier: VerifyCredential,
    private readonly held: HeldTokensReader,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Nothing is stored unless LINE has accepted the credential just now. */
  async create(workspaceId: string, input: CreateConnection): Promise<ConnectionView> {
    const credential = toCredential(input);
    requireCredential(credential);
    const account = await this.requireAccount(credential);
    const id = newId();
    const sealed = this.secrets.seal(id, credential);
    await this.repository.insert({
      id,
      workspaceId,
      name: input.name,
      timeZone: input.timeZone ?? (await this.repository.timeZoneOf(workspaceId)),
      ...sealed,
      ...this.accountColumns(account),
      ...this.issuedColumns(id, account.issued),
      ...NO_WEBHOOK_YET,
    });
    return this.get(workspaceId, id);
  }

  /** What LINE says of a credential. Nothing is stored; a refused one is told at its field. */
  async try(workspaceId: string, input: TryConnection): Promise<TriedConnection> {
    const credential = toCredential(input);
    requireCredential(credential);
    const { bot, quota } = await this.requireAccount(credential);
    const columns = quotaColumns(quota, this.clock.now());
    const connectedAs = await this.repository.findNameByBot(workspaceId, bot.userId);
    return {
      bot: botView(bot),
      quota: quotaView(columns),
      warnings: connectionWarnings({ quota, hasChannelSecret: Boolean(input.channelSecret), connectedAs }),
    };
  }

  async list(workspaceId: string, query: PageQuery): Promise<Page<ConnectionView>> {
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [];
    const page = toPage(await this.repository.list(workspaceId, after, query.limit), query.limit, (row) => [
      row.id,
    ]);
    return { items: page.items.map((row) => this.view(row)), nextCursor: page.nextCursor };
  }

  async get(workspaceId: string, id: string): Promise<ConnectionView> {
    return this.view(await this.getRow(workspaceId, id));
  }

  async exists(workspaceId: string, id: string): Promise<boolean> {
    return (await this.repository.find(workspaceId, id)) !== null;
  }

  /** A changed credential is verified first and must belong to the same account; contacts' LINE IDs hang on it. */
  async update(workspaceId: string, id: string, input: UpdateConnection): Promise<ConnectionView> {
    const row = await this.getRow(workspaceId, id);
    const change: Partial<Connection> = {
      ...(input.name && { name: input.name }),
      ...(input.timeZone && { timeZone: input.timeZone }),
    };
    if (input.channelAccessToken || input.channelId || input.channelSecret) {
      const credential = mergeCredential(this.secrets.open(row), input);
      const account = await this.requireAccount(credential);
      if (account.bot.userId !== row.botUserId)
        throw new InvalidInput([
          {
            path: input.channelAccessToken ? 'channelAccessToken' : 'channelSecret',
            ...say('credential_of_another', { account: account.bot.displayName }),
          },
        ]);
      // Tokens issued for the old credential go with it.
      const issued = this.issuedColumns(id, account.issued);
      Object.assign(change, this.secrets.seal(id, credential), this.accountColumns(account), issued);
    }
    await this.repository.update(workspaceId, id, change);
    this.held.forget(id);
    return this.get(workspaceId, id);
  }

  /** Asks LINE again and keeps what it says; a refused credential is an answer, not an error. */
  async verify(workspaceId: string, id: string): Promise<ConnectionView> {
    const row = await this.getRow(workspaceId, id);
    const verification = await this.verifier.verify(this.secrets.open(row), this.keptToken(row));
    await this.repository.updateIfSame(row, this.verificationColumns(id, verification));
    this.held.forget(id);
    return this.get(workspaceId, id);
  }

  /** Asks LINE again when the credential was refused before: it may have been repaired there. @throws ConnectionRevoked */
  async requireUsable(workspaceId: string, id: string): Promise<void> {
    if ((await this.getRow(workspaceId, id)).status !== 'revoked') return;
    if ((await this.verify(workspaceId, id)).status === 'revoked') throw new ConnectionRevoked(id);
  }

  async delete(workspaceId: string, id: string): Promise<void> {
    if (!(await this.repository.delete(workspaceId, id))) throw new NotFound('connection', id);
  }

  private async getRow(workspaceId: string, id: string): Promise<Connection> {
    const row = await this.repository.find(workspaceId, id);
    if (!row) throw new NotFound('connection', id);
    return row;
  }

  private async requireAccount(credential: Credential): Promise<Account> {
    const verification = await this.verifier.verify(credential);
    if (!verification.ok) throw verificationError(verification.problem, verification.field);
    return verification;
  }

  /** Stateless tokens cost nothing, so a new one also proves that the secret is still good; short-lived ones are few. */
  private keptToken(row: Connection): string | undefined {
    const issued = this.secrets.openIssued(row);
    const isKept =
      issued?.kind === 'short_lived' && decideRenewal(issued, this.clock.now()) !== 'renew_first';
    return isKept ? issued.accessToken : undefined;
  }

  private verificationColumns(id: string, verification: Verification): Partial<Connection> {
    if (verification.ok)
      return {
        ...this.accountColumns(verification),
        ...(verification.issued && this.issuedColumns(id, verification.issued)),
      };
    const { problem } = verification;
    const isRevoked = problem.problem === 'unauthorized';
    return {
      status: isRevoked ? 'revoked' : 'unreachable',
      lastError: problem.message,
      verifiedAt: this.clock.now(),
      ...(isRevoked && this.issuedColumns(id, undefined)),
    };
  }

  private issuedColumns(id: string, token: IssuedToken | undefined) {
    return { ...this.secrets.sealIssued(id, token), issuedTokenSuspect: false };
  }

  private accountColumns({ bot, quota }: Account) {
    return {
      status: 'active' as const,
      botUserId: bot.userId,
      botBasicId: bot.basicId,
      botPremiumId: bot.premiumId ?? null,
      botDisplayName: bot.displayName,
      botPictureUrl: bot.pictureUrl ?? null,
      ...quotaColumns(quota, this.clock.now()),
      verifiedAt: this.clock.now(),
      lastError: null,
    };
  }

  private view(row: Connection): ConnectionView {
    return connectionView(row, this.settings.publicUrl);
  }
}

function toCredential(input: UpdateConnection): Credential {
  const { channelAccessToken: accessToken, channelId, channelSecret } = input;
  return { accessToken, channelId, channelSecret };
}

/** A new token replaces channel id and secret as the source of tokens, and the other way round; a secret alone adds to either. */
function mergeCredential(stored: Credential, input: UpdateConnection): Credential {
  const given = toCredential(input);
  const merged = {
    ...stored,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
  if (given.channelId && given.channelSecret && !given.accessToken)
    return { ...merged, accessToken: undefined };
  return merged;
}

function requireCredential(credential: Credential): void {
  if (credential.accessToken || (credential.channelId && credential.channelSecret)) return;
  const path = credential.channelId ? 'channelSecret' : 'channelAccessToken';
  throw new InvalidInput([{ path, ...say('credential_missing') }]);
}
