import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, type Repository } from 'typeorm';
import { newId } from '../common/index.js';
import { ApiKey } from './api-key.entity.js';
import { Workspace } from './workspace.entity.js';
import type { Caller } from './workspace.js';

export const ALL_SCOPES = '*';
const ADMIN_KEY_NAME = 'admin';

@Injectable()
export class ApiKeysService {
  constructor(
    @InjectRepository(ApiKey) private readonly keys: Repository<ApiKey>,
    @InjectRepository(Workspace) private readonly workspaces: Repository<Workspace>,
  ) {}

  /** Who a key belongs to; absent when it is unknown or revoked. */
  async findCaller(key: string): Promise<Caller | undefined> {
    // Looked up by hash: no comparison of secrets takes place here whose time could tell something.
    const found = await this.keys.findOneBy({ keyHash: hashKey(key), revokedAt: IsNull() });
    return found ? { workspaceId: found.workspaceId, apiKeyId: found.id, scopes: found.scopes } : undefined;
  }

  /**
   * Makes sure there is a first workspace with a key of all scopes: the one given, else one made now.
   *
   * A given key replaces the one given before, so that changing `ADMIN_API_KEY` shuts the old one out.
   *
   * @returns the key when it was made here and must be shown, once
   */
  async ensureAdmin(givenKey: string | undefined): Promise<string | undefined> {
    const workspace = await this.firstWorkspace();
    const existing = await this.keys.findOneBy({
      workspaceId: workspace.id,
      name: ADMIN_KEY_NAME,
      revokedAt: IsNull(),
    });
    if (existing && (!givenKey || existing.keyHash === hashKey(givenKey))) return undefined;
    const key = givenKey ?? `hik_${randomBytes(24).toString('base64url')}`;
    if (existing) await this.keys.update(existing.id, { keyHash: hashKey(key) });
    else
      await this.keys.insert({
        id: newId(),
        workspaceId: workspace.id,
        name: ADMIN_KEY_NAME,
        keyHash: hashKey(key),
        scopes: [ALL_SCOPES],
      });
    return givenKey ? undefined : key;
  }

  private async firstWorkspace(): Promise<Workspace> {
    const [found] = await this.workspaces.find({ order: { createdAt: 'ASC' }, take: 1 });
    if (found) return found;
    await this.workspaces.insert({ id: newId(), name: 'My workspace' });
    return this.firstWorkspace();
  }
}

/** Keys have 24 random bytes, so a plain hash cannot be searched; a slow one would only slow every request. */
function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
