import { Injectable } from '@nestjs/common';
import { AppError, InvalidInput } from '../../common/index.js';
import { Database } from '../../database/index.js';
import { AuditLogRepository } from '../audit-log.repository.js';
import { FirstWorkspace } from '../first-workspace.js';
import { AttemptLimits } from './attempt-limits.js';
import { maskEmail, normalEmail } from './email.js';
import { PasswordHashes } from './password-hashes.js';
import { passwordProblem, say } from './password-rules.js';
import type { ChangePassword, Credentials } from './session.dto.js';
import { type OpenedSession, SessionsService, type Visitor } from './sessions.service.js';
import type { User } from './user.js';
import { UsersRepository } from './users.repository.js';

/** Passwords: with which one comes in, and how it is changed. */
@Injectable()
export class SignInService {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsService,
    private readonly hashes: PasswordHashes,
    private readonly limits: AttemptLimits,
    private readonly entries: AuditLogRepository,
    private readonly firstWorkspace: FirstWorkspace,
    private readonly database: Database,
  ) {}

  /** @throws AppError `wrong_credentials`, in the same words and time whether or not anybody has this e-mail */
  async signIn(given: Credentials, visitor: Visitor): Promise<OpenedSession> {
    const user = await this.prove(given, visitor);
    const [workspaceId] = await this.users.workspacesOf(user.id);
    if (!workspaceId)
      throw new AppError(
        'forbidden',
        'no_workspace',
        'You belong to no workspace any more. Ask an owner to invite you again.',
      );
    const opened = await this.sessions.open(user.id, workspaceId, visitor);
    await this.entries.add(
      { workspaceId, userId: user.id, apiKeyId: null },
      { action: 'user.signed_in', subjectId: user.id, detail: {} },
    );
    return opened;
  }

  /** Who has this e-mail and password. */
  async prove(given: Credentials, { address }: Pick<Visitor, 'address'>): Promise<User> {
    const email = normalEmail(given.email);
    await this.limits.countPassword(email, address);
    const user = await this.users.findByEmail(email);
    const isRight = await this.hashes.verify(user?.passwordHash, given.password);
    if (!user || !isRight) {
      await this.noteFailure(user, email);
      throw new AppError('unauthorized', 'wrong_credentials', 'The e-mail address or the password is wrong.');
    }
    await this.limits.forgetPassword(email, address);
    return user;
  }

  /** Ends his other sessions: whoever got in with the old password is out. */
  async changePassword(
    userId: string,
    sessionId: string,
    { current, next }: ChangePassword,
    { address }: Pick<Visitor, 'address'>,
  ): Promise<void> {
    const user = await this.users.find(userId);
    if (!user) throw new AppError('unauthorized', 'unauthorized', 'Sign in.');
    await this.limits.countPassword(user.email, address);
    if (!(await this.hashes.verify(user.passwordHash, current)))
      throw new InvalidInput([{ path: 'current', ...say('password_wrong') }]);
    await this.limits.forgetPassword(user.email, address);
    const passwordHash = await this.hashNew(next, user.email, 'next');
    await this.database.transaction((tx) => this.users.setPassword(tx, userId, passwordHash, sessionId));
  }

  /** @throws InvalidInput when it is too easy to guess */
  async hashNew(password: string, email: string, path = 'password'): Promise<string> {
    const finding = passwordProblem(password, email);
    if (finding) throw new InvalidInput([{ path, ...finding }]);
    return this.hashes.hash(password);
  }

  /** An e-mail nobody has is noted in the first workspace, so that it costs the same and somebody learns of it. */
  private async noteFailure(user: User | undefined, email: string): Promise<void> {
    const workspaces = user ? await this.users.workspacesOf(user.id) : [];
    const workspaceId = workspaces[0] ?? (await this.firstWorkspace.ensure()).id;
    await this.entries.add(
      { workspaceId, userId: null, apiKeyId: null },
      { action: 'user.sign_in_failed', subjectId: user?.id ?? null, detail: { email: maskEmail(email) } },
    );
  }
}
