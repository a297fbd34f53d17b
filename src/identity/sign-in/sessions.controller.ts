import { Controller, Delete, Get, HttpCode, Param, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../../common/index.js';
import { Audited } from '../audited.js';
import { Needs } from '../permissions.js';
import { CurrentUser, type SignedIn } from './current-user.js';
import { SessionList } from './session.dto.js';
import { SessionCookies } from './session-cookies.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Session')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookies: SessionCookies,
  ) {}

  /** One's own, wherever one is signed in; the one used last first. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ type: SessionList })
  async list(@CurrentUser() { userId, sessionId }: SignedIn): Promise<SessionList> {
    return { items: await this.sessions.list(userId, sessionId) };
  }

  /** Signs out everywhere, here too. */
  @Delete()
  @Needs('view')
  @HttpCode(204)
  @Audited('user.signed_out_everywhere')
  @ApiNoContentResponse()
  async endAll(
    @CurrentUser() { userId }: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endAll(userId);
    this.cookies.clear(reply);
  }

  /** Ends one of one's own sessions, such as that of a lost phone. */
  @Delete(':id')
  @Needs('view')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentUser() { userId }: SignedIn, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(userId, id);
  }
}
