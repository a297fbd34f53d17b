import { Inject, Injectable } from '@nestjs/common';
import { AppError, Clock } from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { FirstWorkspace } from '../first-workspace.js';
import { hashToken, newToken } from '../secret-tokens.js';
import { UsersRepository } from '../sign-in/users.repository.js';
import type { LinkView, NewLink } from './one-time-link.dto.js';
import { linkEnd, type LinkPurpose, linkUrl } from './one-time-link.js';
import { type FoundLink, OneTimeLinksRepository } from './one-time-links.repository.js';

/** Links that let somebody in once. We send no e-mail: whoever made a link hands it on. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly links: OneTimeLinksRepository,
    private readonly users: UsersRepository,
    private readonly firstWorkspace: FirstWorkspace,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl' | 'port'>,
  ) {}

  /** @param by who made it; null when no person did */
  async make(purpose: LinkPurpose, by: string | null): Promise<NewLink & { id: string; createdAt: Date }> {
    const token = newToken();
    const createdAt = this.clock.now();
    const expiresAt = linkEnd(purpose.kind, createdAt);
    const id = await this.links.add(purpose, hashToken(token), { createdAt, expiresAt }, by);
    // Asked for each time: with a free port the address is known only after the start.
    const publicUrl = this.settings.publicUrl ?? `http://localhost:${this.settings.port}`;
    return { id, url: linkUrl(publicUrl, token), createdAt, expiresAt };
  }

  /** A link that makes the first owner, while there is nobody; the one before does not work any more. */
  async makeSetup(): Promise<string | undefined> {
    if (!(await this.users.isEmpty())) return undefined;
    const { id: workspaceId } = await this.firstWorkspace.ensure();
    return (await this.make({ kind: 'setup', workspaceId }, null)).url;
  }

  /** @throws AppError when nobody made it, somebody used it, or its time is over: which one is nobody's business */
  async find(token: string): Promise<FoundLink> {
    const link = await this.links.findUsable(hashToken(token), this.clock.now());
    if (!link) throw linkUsedOrExpired();
    return link;
  }

  async look(token: string): Promise<LinkView> {
    const { kind, email, role, workspaceName, name, isMember } = await this.find(token);
    return { kind, email, role, workspaceName, name: isMember ? name : null };
  }
}

export function linkUsedOrExpired(): AppError {
  return new AppError(
    'gone',
    'link_used_or_expired',
    'This link was used, or has expired. Ask whoever sent it for another one.',
  );
}
