import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audited } from '../audited.js';
import { Needs } from '../permissions.js';
import { Public, SameOrigin } from '../workspace.js';
import { CurrentUser, type SignedIn } from './current-user.js';
import { ChangePassword, ChangeUser, Credentials, SessionView } from './session.dto.js';
import { SessionCookies } from './session-cookies.js';
import { SessionsService, type Visitor } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { UsersRepository } from './users.repository.js';
import { FromWhere } from './visitor.js';

@ApiTags('Session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signing: SignInService,
    private readonly users: UsersRepository,
    private readonly cookies: SessionCookies,
  ) {}

  /** Signs in. The session's cookie is HttpOnly, for the pages of this server alone. */
  @Post()
  @Public()
  @SameOrigin()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  @ApiUnauthorizedResponse({ description: 'The e-mail address or the password is wrong' })
  @ApiTooManyRequestsResponse({ description: 'Too many wrong ones; see Retry-After' })
  async open(
    @Body() body: Credentials,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, view } = await this.signing.signIn(body, visitor);
    this.cookies.set(reply, token);
    return view;
  }

  /** Who is signed in, where, and what he may do; 204 when nobody is, which is no error: a page asks to find out. */
  @Get()
  @Public()
  @ApiOkResponse({ type: SessionView })
  @ApiNoContentResponse({ description: 'Nobody is signed in' })
  async get(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | undefined> {
    const token = this.cookies.read(request.headers.cookie);
    const caller = token === undefined ? undefined : await this.sessions.findCaller(token);
    if (caller?.sessionId) return this.sessions.get(caller.sessionId);
    void reply.status(204);
    return undefined;
  }

  /** Signs out. Answers the same when nobody is signed in. */
  @Delete()
  @Public()
  @SameOrigin()
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookies.read(request.headers.cookie);
    if (token !== undefined) await this.sessions.endByToken(token);
    this.cookies.clear(reply);
  }

  /** One's own name, and how one wants the console. */
  @Patch('user')
  @Needs('view')
  @ApiOkResponse({ type: SessionView })
  async change(
    @CurrentUser() { userId, sessionId }: SignedIn,
    @Body() body: ChangeUser,
  ): Promise<SessionView> {
    await this.users.change(userId, body);
    return this.sessions.get(sessionId);
  }

  /** Another password. One's other sessions end. */
  @Post('password')
  @Needs('view')
  @HttpCode(204)
  @Audited('user.password_changed')
  @ApiNoContentResponse()
  @ApiTooManyRequestsResponse({ description: 'Too many wrong ones; see Retry-After' })
  changePassword(
    @CurrentUser() { userId, sessionId }: SignedIn,
    @Body() body: ChangePassword,
    @FromWhere() visitor: Visitor,
  ): Promise<void> {
    return this.signing.changePassword(userId, sessionId, body, visitor);
  }
}
