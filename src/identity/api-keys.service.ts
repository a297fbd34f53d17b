import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ArrayContains, IsNull, type Repository } from 'typeorm';
import { AppError, Clock, newId, NotFound } from '../common/index.js';
import { ApiKey } from './api-key.entity.js';
import type { ApiKeyView, CreateApiKey, NewApiKey } from './api-key.dto.js';
import { ALL_SCOPES, permissionsOfScopes } from './api-key-scopes.js';
import { FirstWorkspace } from './first-workspace.js';
import { PERMISSIONS_OF, roleOf } from '#libs/roles';
import { hashToken } from './secret-tokens.js';
import { isWorthNoting } from './sign-in/session-life.js';
import type { Caller } from './workspace.js';

const ADMIN_KEY_NAME = 'admin';

@Injectable()
export class ApiKeysService {
  constructor(
    @InjectRepository(ApiKey) private readonly keys: Repository<ApiKey>,
    private readonly firstWorkspace: FirstWorkspace,
    private readonly clock: Clock,
  ) {}

  /** Who a key belongs to; absent when it is unknown or revoked. */
  async findCaller(key: string): Promise<Caller | undefined> {
    // Looked up by hash: no comparison of secrets takes place here whose time could tell something.
    const found = await this.keys.findOneBy({ keyHash: hashToken(key), revokedAt: IsNull() });
    if (!found) return undefined;
    const { id, workspaceId, scopes, lastUsedAt } = found;
    const now = this.clock.now();
    if (isWorthNoting(lastUsedAt, now)) await this.keys.update(id, { lastUsedAt: now });
    return {
      workspaceId,
      permissions: permissionsOfScopes(scopes),
      apiKeyId: id,
      userId: null,
      sessionId: null,
    };
  }

  /** Those that work, the oldest first. */
  async list(workspaceId: string): Promise<ApiKeyView[]> {
    const rows = await this.keys.find({ where: { workspaceId, revokedAt: IsNull() }, order: { id: 'ASC' } });
    return rows.map(toView);
  }

  /** @returns the key itself as well, this once */
  async create(workspaceId: string, { name, role }: CreateApiKey): Promise<NewApiKey> {
    const key = newKey();
    const id = newId();
    const scopes = [...PERMISSIONS_OF[role]];
    await this.keys.insert({ id, workspaceId, name, keyHash: hashToken(key), scopes });
    return { ...toView(await this.keys.findOneByOrFail({ workspaceId, id })), key };
  }

  /** From now on it is unknown. The row stays, since the audit log names it. */
  async revoke(workspaceId: string, id: string): Promise<void> {
    const found = await this.keys.findOneBy({ workspaceId, id, revokedAt: IsNull() });
    if (!found) throw new NotFound('api key', id);
    if (isAdminKey(found))
      throw new AppError(
        'conflict',
        'admin_key_in_use',
        'The next start would make the admin key again. To shut it out, set ADMIN_API_KEY to another one and restart.',
      );
    await this.keys.update({ workspaceId, id }, { revokedAt: this.clock.now() });
  }

  /**
   * Makes sure there is a first workspace with a key of all scopes: the one given, else one made now.
   *
   * A given key replaces the one given before, so that changing `ADMIN_API_KEY` shuts the old one out.
   *
   * @returns the key when it was made here and must be shown, once
   */
  async ensureAdmin(givenKey: string | undefined): Promise<string | undefined> {
    const workspace = await this.firstWorkspace.ensure();
    const existing = await this.keys.findOneBy({
      workspaceId: workspace.id,
      name: ADMIN_KEY_NAME,
      // Others may be called so too, but none of them has all scopes.
      scopes: ArrayContains([ALL_SCOPES]),
      revokedAt: IsNull(),
    });
    if (existing && (!givenKey || existing.keyHash === hashToken(givenKey))) return undefined;
    const key = givenKey ?? newKey();
    if (existing) await this.keys.update(existing.id, { keyHash: hashToken(key) });
    else
      await this.keys.insert({
        id: newId(),
        workspaceId: workspace.id,
        name: ADMIN_KEY_NAME,
        keyHash: hashToken(key),
        scopes: [ALL_SCOPES],
      });
    return givenKey ? undefined : key;
  }
}

/** Easy to recognise where it should not be, in a repository or a log. */
function newKey(): string {
  return `hik_${randomBytes(24).toString('base64url')}`;
}

function isAdminKey({ name, scopes }: ApiKey): boolean {
  return name === ADMIN_KEY_NAME && scopes.includes(ALL_SCOPES);
}

function toView(row: ApiKey): ApiKeyView {
  const { id, name, scopes, createdAt, lastUsedAt } = row;
  const role = roleOf(permissionsOfScopes(scopes));
  return { id, name, role, createdAt, lastUsedAt, isAdminKey: isAdminKey(row) };
}
