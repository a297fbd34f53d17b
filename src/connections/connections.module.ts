import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConnectionAccess } from './connection-access.js';
import { Connection } from './connection.entity.js';
import { ConnectionRepository } from './connection.repository.js';
import { ConnectionSecrets } from './connection-secrets.js';
import { ConnectionWebhookController } from './connection-webhook.controller.js';
import { ConnectionWebhookService } from './connection-webhook.service.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { HeldTokensReader } from './held-tokens.js';
import { IssuedTokenRepository } from './issued-token.repository.js';
import { LineGateway } from './line-gateway.js';
import { QuotaReader } from './quota-reader.js';
import { TokenIssuer } from './token-issuer.js';
import { VerifyCredential } from './verify-credential.js';
import { WebhookIntake } from './webhook-intake.js';

@Module({
  imports: [TypeOrmModule.forFeature([Connection])],
  controllers: [ConnectionsController, ConnectionWebhookController],
  providers: [
    ConnectionRepository,
    ConnectionSecrets,
    HeldTokensReader,
    IssuedTokenRepository,
    TokenIssuer,
    ConnectionAccess,
    QuotaReader,
    LineGateway,
    VerifyCredential,
    ConnectionsService,
    ConnectionWebhookService,
    WebhookIntake,
  ],
  exports: [ConnectionAccess, ConnectionsService, LineGateway, QuotaReader, WebhookIntake],
})
export class ConnectionsModule {}
