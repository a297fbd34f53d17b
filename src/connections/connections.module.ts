import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConnectionAccess } from './connection-access.js';
import { Connection } from './connection.entity.js';
import { ConnectionRepository } from './connection.repository.js';
import { ConnectionSecrets } from './connection-secrets.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { LineGateway } from './line-gateway.js';
import { VerifyCredential } from './verify-credential.js';

@Module({
  imports: [TypeOrmModule.forFeature([Connection])],
  controllers: [ConnectionsController],
  providers: [
    ConnectionRepository,
    ConnectionSecrets,
    ConnectionAccess,
    LineGateway,
    VerifyCredential,
    ConnectionsService,
  ],
  exports: [ConnectionAccess, ConnectionsService, LineGateway],
})
export class ConnectionsModule {}
