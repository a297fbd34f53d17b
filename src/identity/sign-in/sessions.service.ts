import { Injectable } from '@nestjs/common';
import { AppError, Clock, newId, NotFound } from '../../common/index.js';
import { PERMISSIONS_OF } from '#libs/roles';
import { hashToken, newToken } from '../secret-tokens.js';
import type { Caller } from '../workspace.js';
import type { SessionSummary, SessionView } from './session.dto.js';
import { isWorthNoting, sessionEnd } from './session-life.js';
import { type SessionFacts, SessionsRepository } from './sessions.repository.js';
import { USUAL_PREFERENCES } from './user.js';

const USER_AGENT_LENGTH = 200;

/** From where somebody asks to be let in. */
export interface Visitor {
  address: string;
  userAgent: string | undefined;
}

export interface OpenedSession {
  /** for the cookie; kept nowhere else */
  token: string;
  view: SessionView;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Lets somebody in, who has proved who he is. */
  async open(userId: string, workspaceId: string, { userAgent = '' }: Visitor): Promise<OpenedSession> {
    const [id, token, createdAt] = [newId(), newToken(), this.clock.now()];
    await this.repository.add({
      id,
      tokenHash: hashToken(token),
      userId,
      workspaceId,
      createdAt,
      expiresAt: sessionEnd(createdAt, createdAt),
      userAgent: userAgent.slice(0, USER_AGENT_LENGTH),
    });
    return { token, view: await this.get(id) };
  }

  /** Who a cookie belongs to; absent when its session has ended. What he may do is looked up anew each time. */
  async findCaller(token: string): Promise<Caller | undefined> {
    const now = this.clock.now();
    const session = await this.repository.findByToken(hashToken(token), now);
    if (!session) return undefined;
    const { id, userId, workspaceId, role, createdAt, lastSeenAt } = session;
    if (isWorthNoting(lastSeenAt, now))
      await this.repository.noteSeen(session, now, sessionEnd(createdAt, now));
    return { workspaceId, permissions: PERMISSIONS_OF[role], apiKeyId: null, userId, sessionId: id };
  }

  /** @throws AppError when it was ended meanwhile */
  async get(id: string): Promise<SessionView> {
    const facts = await this.repository.describe(id);
    if (!facts) throw new AppError('unauthorized', 'unauthorized', 'This session was ended. Sign in.');
    return toView(facts);
  }

  async list(userId: string, currentId: string): Promise<SessionSummary[]> {
    const sessions = await this.repository.list(userId, this.clock.now());
    return sessions.map((session) => ({ ...session, isCurrent: session.id === currentId }));
  }

  /** @throws NotFound when it is not his */
  async end(userId: string, id: string): Promise<void> {
    if ((await this.repository.end(userId, id)) === 0) throw new NotFound('session', id);
  }

  async endByToken(token: string): Promise<void> {
    await this.repository.endByToken(hashToken(token));
  }

  async endAll(userId: string): Promise<void> {
    await this.repository.endAll(userId);
  }
}

function toView(facts: SessionFacts): SessionView {
  const { userId, email, userName, preferences, role, workspaceId, workspaceName, timeZone, expiresAt } =
    facts;
  return {
    user: { id: userId, email, name: userName },
    role,
    permissions: [...PERMISSIONS_OF[role]],
    workspace: { id: workspaceId, name: workspaceName, timeZone },
    preferences: { ...USUAL_PREFERENCES, ...preferences },
    expiresAt,
  };
}
