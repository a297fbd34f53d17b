import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, say } from '../../common/index.js';
import { Database, type Queryable } from '../../database/index.js';
import { AuditLogRepository } from '../audit-log.repository.js';
import { normalEmail } from '../sign-in/email.js';
import { type OpenedSession, SessionsService, type Visitor } from '../sign-in/sessions.service.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { UsersRepository } from '../sign-in/users.repository.js';
import { MembersRepository } from './members.repository.js';
import type { UseLink } from './one-time-link.dto.js';
import type { LinkKind } from './one-time-link.js';
import { type FoundLink, OneTimeLinksRepository } from './one-time-links.repository.js';
import { linkUsedOrExpired, OneTimeLinks } from './one-time-links.service.js';

const ACTIONS: Record<LinkKind, string> = {
  setup: 'workspace.set_up',
  invitation: 'member.joined',
  password_reset: 'user.password_reset',
  sign_in: 'user.signed_in',
};

/** What a link needs to be carried out, once everything has been checked; answers who comes in. */
type Carrying = (tx: Queryable) => Promise<string>;

/** Lets in whoever has a link. What is refused leaves the link as it was. */
@Injectable()
export class UseLinkService {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly repository: OneTimeLinksRepository,
    private readonly users: UsersRepository,
    private readonly members: MembersRepository,
    private readonly sessions: SessionsService,
    private readonly signing: SignInService,
    private readonly entries: AuditLogRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async use(given: UseLink, visitor: Visitor): Promise<OpenedSession> {
    const link = await this.links.find(given.token);
    const carryOut = await this.prepare(link, given, visitor);
    const userId = await this.database.transaction(async (tx) => {
      if (!(await this.repository.claim(tx, link.id, this.clock.now()))) throw linkUsedOrExpired();
      return carryOut(tx);
    });
    const { workspaceId, kind, role } = link;
    const opened = await this.sessions.open(userId, workspaceId, visitor);
    await this.entries.add(
      { workspaceId, userId, apiKeyId: null },
      {
        action: ACTIONS[kind],
        subjectId: userId,
        detail: kind === 'invitation' ? { role } : { byLink: true },
      },
    );
    return opened;
  }

  private prepare(link: FoundLink, given: UseLink, visitor: Visitor): Promise<Carrying> {
    switch (link.kind) {
      case 'setup':
        return this.setUp(link, given);
      case 'invitation':
        return link.isMember ? this.joinAs(link, given, visitor) : this.join(link, given);
      case 'password_reset':
        return this.resetPassword(link, given);
      case 'sign_in':
        return Promise.resolve(() => Promise.resolve(personOf(link)));
    }
  }

  private async setUp({ workspaceId }: FoundLink, given: UseLink): Promise<Carrying> {
    const { email, name, password } = complete(given, ['email', 'name', 'password']);
    const person = { email: normalEmail(email), name, passwordHash: '' };
    person.passwordHash = await this.signing.hashNew(password, person.email);
    return async (tx) => {
      const userId = await this.users.put(tx, person);
      await this.members.add(tx, { workspaceId, userId, role: 'owner' });
      return userId;
    };
  }

  /** Somebody new, or who belongs nowhere any more: the invitation vouches for him. */
  private async join({ workspaceId, email, role }: FoundLink, given: UseLink): Promise<Carrying> {
    const { name, password } = complete(given, ['name', 'password']);
    if (!email || !role) throw linkUsedOrExpired();
    const passwordHash = await this.signing.hashNew(password, email);
    return async (tx) => {
      const userId = await this.users.put(tx, { email, name, passwordHash });
      await this.members.add(tx, { workspaceId, userId, role });
      return userId;
    };
  }

  /** Somebody who belongs to another workspace: an owner here cannot give him another password there. */
  private async joinAs(
    { workspaceId, email, role }: FoundLink,
    given: UseLink,
    visitor: Visitor,
  ): Promise<Carrying> {
    const { password } = complete(given, ['password']);
    if (!email || !role) throw linkUsedOrExpired();
    const { id: userId } = await this.signing.prove({ email, password }, visitor);
    return async (tx) => {
      await this.members.add(tx, { workspaceId, userId, role });
      return userId;
    };
  }

  private async resetPassword(link: FoundLink, given: UseLink): Promise<Carrying> {
    const { password } = complete(given, ['password']);
    const userId = personOf(link);
    const passwordHash = await this.signing.hashNew(password, link.email ?? '');
    return async (tx) => {
      await this.users.setPassword(tx, userId, passwordHash, null);
      return userId;
    };
  }
}

function personOf({ userId }: FoundLink): string {
  if (!userId) throw linkUsedOrExpired();
  return userId;
}

type Field = 'email' | 'name' | 'password';

/** @throws InvalidInput naming all that is missing at once */
function complete<F extends Field>(given: UseLink, fields: F[]): Record<F, string> {
  const missing = fields.filter((field) => !given[field]);
  if (missing.length > 0) throw new InvalidInput(missing.map((path) => ({ path, ...say('missing') })));
  return given as Record<F, string>;
}
