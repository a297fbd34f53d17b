import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysService } from './api-keys.service.js';
import { AuditInterceptor } from './audited.js';
import { AuditLogController } from './audit-log.controller.js';
import { AuditLogRepository } from './audit-log.repository.js';
import { FirstWorkspace } from './first-workspace.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { InvitationsController } from './members/invitations.controller.js';
import { MembersController } from './members/members.controller.js';
import { MembersRepository } from './members/members.repository.js';
import { MembersService } from './members/members.service.js';
import { OneTimeLinksController } from './members/one-time-links.controller.js';
import { OneTimeLinksRepository } from './members/one-time-links.repository.js';
import { OneTimeLinks } from './members/one-time-links.service.js';
import { UseLinkService } from './members/use-link.service.js';
import { AttemptLimits } from './sign-in/attempt-limits.js';
import { PasswordHashes } from './sign-in/password-hashes.js';
import { SessionController } from './sign-in/session.controller.js';
import { SessionCookies } from './sign-in/session-cookies.js';
import { SessionsController } from './sign-in/sessions.controller.js';
import { SessionsRepository } from './sign-in/sessions.repository.js';
import { SessionsService } from './sign-in/sessions.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { UsersRepository } from './sign-in/users.repository.js';
import { WorkspaceSettingsController } from './workspace-settings.controller.js';
import { Workspace } from './workspace.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Workspace, ApiKey])],
  controllers: [
    SessionController,
    SessionsController,
    OneTimeLinksController,
    MembersController,
    InvitationsController,
    ApiKeysController,
    WorkspaceSettingsController,
    AuditLogController,
  ],
  providers: [
    FirstWorkspace,
    ApiKeysService,
    UsersRepository,
    SessionsRepository,
    SessionsService,
    SessionCookies,
    SignInService,
    PasswordHashes,
    AttemptLimits,
    MembersRepository,
    MembersService,
    OneTimeLinksRepository,
    OneTimeLinks,
    UseLinkService,
    AuditLogRepository,
    AuditInterceptor,
    IdempotencyRepository,
    IdempotencyInterceptor,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    ApiKeysService,
    OneTimeLinks,
    IdempotencyRepository,
    IdempotencyInterceptor,
    AuditLogRepository,
    AuditInterceptor,
  ],
})
export class IdentityModule {}
