import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AppError, InvalidInput, newId, NotFound, SecretBox } from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { ConnectionsService } from '../../connections/index.js';
import { Database, isUniqueViolation } from '../../database/index.js';
import { isPublicHost, OutgoingService } from '../../outgoing/index.js';
import { secretPurpose } from './forward.service.js';
import { RelayLoop } from './relay-loop.js';
import { type Relay, RelayRepository } from './relay.repository.js';
import { relayUrlProblem } from './relay-url.js';

/** Of one connection. */
export const MOST_RELAYS = 3;

@Injectable()
export class RelaysService {
  constructor(
    private readonly database: Database,
    private readonly relays: RelayRepository,
    private readonly connections: ConnectionsService,
    private readonly outgoing: OutgoingService,
    private readonly loop: RelayLoop,
    private readonly box: SecretBox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(workspaceId: string, connectionId: string): Promise<Relay[]> {
    await this.requireConnection(workspaceId, connectionId);
    return this.relays.list(workspaceId, connectionId);
  }

  /**
   * @returns the secret as well, this once
   * @throws InvalidInput for an address that is not forwarded to, AppError `relays_full` or `relay_exists`
   */
  async create(
    workspaceId: string,
    connectionId: string,
    text: string,
  ): Promise<{ relay: Relay; secret: string }> {
    const problem = relayUrlProblem(text, {
      allowsPrivate: this.outgoing.allowsPrivate,
      publicUrl: this.settings.publicUrl,
      isPublicHost,
    });
    if (problem) throw new InvalidInput([{ path: 'url', ...problem }]);
    await this.requireConnection(workspaceId, connectionId);
    const id = newId();
    const secret = randomBytes(32).toString('base64url');
    const sealedSecret = this.box.seal(secret, secretPurpose(id));
    // A part behind `#` is never sent.
    const url = new URL(text);
    url.hash = '';
    await this.insert({ id, workspaceId, connectionId, url: url.href, sealedSecret });
    return { relay: await this.get(workspaceId, connectionId, id), secret };
  }

  /** While it is paused what comes waits, for a day. */
  async setPaused(workspaceId: string, connectionId: string, id: string, isPaused: boolean): Promise<Relay> {
    await this.relays.setPaused(workspaceId, connectionId, id, isPaused);
    if (!isPaused) this.loop.wake();
    return this.get(workspaceId, connectionId, id);
  }

  async delete(workspaceId: string, connectionId: string, id: string): Promise<void> {
    if (!(await this.relays.delete(workspaceId, connectionId, id))) throw new NotFound('relay', id);
  }

  private async get(workspaceId: string, connectionId: string, id: string): Promise<Relay> {
    const relay = await this.relays.find(workspaceId, connectionId, id);
    if (!relay) throw new NotFound('relay', id);
    return relay;
  }

  private async insert(relay: Parameters<RelayRepository['insert']>[1]): Promise<void> {
    const { workspaceId, connectionId } = relay;
    try {
      await this.database.transaction(async (tx) => {
        const count = await this.relays.countAlone(tx, workspaceId, connectionId);
        if (count >= MOST_RELAYS) throw relaysFull(connectionId);
        await this.relays.insert(tx, relay);
      });
    } catch (error) {
      throw isUniqueViolation(error) ? relayExists(connectionId) : error;
    }
  }

  private async requireConnection(workspaceId: string, connectionId: string): Promise<void> {
    if (!(await this.connections.exists(workspaceId, connectionId)))
      throw new NotFound('connection', connectionId);
  }
}

function relaysFull(connectionId: string): AppError {
  return new AppError(
    'conflict',
    'relays_full',
    `A connection forwards to ${MOST_RELAYS} addresses at most. Remove one first.`,
    { context: { connectionId } },
  );
}

function relayExists(connectionId: string): AppError {
  return new AppError('conflict', 'relay_exists', 'This connection forwards to this address already.', {
    context: { connectionId },
  });
}
