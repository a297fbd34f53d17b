import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiGoneResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Audited } from '../audited.js';
import { Needs } from '../permissions.js';
import { AttemptLimits } from '../sign-in/attempt-limits.js';
import { CurrentUser, type SignedIn } from '../sign-in/current-user.js';
import { SessionView } from '../sign-in/session.dto.js';
import { SessionCookies } from '../sign-in/session-cookies.js';
import type { Visitor } from '../sign-in/sessions.service.js';
import { FromWhere } from '../sign-in/visitor.js';
import { Public, SameOrigin, WorkspaceId } from '../workspace.js';
import { LinkView, LookAtLink, NewLink, UseLink } from './one-time-link.dto.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { UseLinkService } from './use-link.service.js';

@ApiTags('Session')
@Controller('one-time-links')
export class OneTimeLinksController {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly using: UseLinkService,
    private readonly limits: AttemptLimits,
    private readonly cookies: SessionCookies,
  ) {}

  /** A link that signs oneself in on another device, once, within an hour. Signing out everywhere ends it. */
  @Post()
  @Needs('view')
  @Audited('user.sign_in_link_made')
  @ApiCreatedResponse({ type: NewLink })
  async make(@WorkspaceId() workspaceId: string, @CurrentUser() { userId }: SignedIn): Promise<NewLink> {
    const { url, expiresAt } = await this.links.make({ kind: 'sign_in', workspaceId, userId }, userId);
    return { url, expiresAt };
  }

  /** What a link is for, so that its page can ask for what it needs. */
  @Post('look')
  @Public()
  @SameOrigin()
  @HttpCode(200)
  @ApiOkResponse({ type: LinkView })
  @ApiGoneResponse({ description: 'It was used, has expired, or never was' })
  @ApiTooManyRequestsResponse({ description: 'Too many links were tried from here; see Retry-After' })
  async look(@Body() { token }: LookAtLink, @FromWhere() { address }: Visitor): Promise<LinkView> {
    await this.limits.countLink(address);
    return this.links.look(token);
  }

  /** Uses it up, and signs in. What is refused leaves it as it was. */
  @Post('use')
  @Public()
  @SameOrigin()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  @ApiUnauthorizedResponse({ description: 'Who is invited has a password already, and this is another one' })
  @ApiGoneResponse({ description: 'It was used, has expired, or never was' })
  @ApiTooManyRequestsResponse({ description: 'Too many links were tried from here; see Retry-After' })
  async use(
    @Body() body: UseLink,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.limits.countLink(visitor.address);
    const { token, view } = await this.using.use(body, visitor);
    this.cookies.set(reply, token);
    return view;
  }
}
