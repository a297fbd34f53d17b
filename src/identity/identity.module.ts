import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiKey } from './api-key.entity.js';
import { ApiKeyGuard } from './api-key.guard.js';
import { ApiKeysService } from './api-keys.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { Workspace } from './workspace.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Workspace, ApiKey])],
  providers: [
    ApiKeysService,
    IdempotencyRepository,
    IdempotencyInterceptor,
    { provide: APP_GUARD, useClass: ApiKeyGuard },
  ],
  exports: [ApiKeysService, IdempotencyRepository, IdempotencyInterceptor],
})
export class IdentityModule {}
