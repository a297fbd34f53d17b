import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/index.js';
import { ContactsModule } from '../contacts/index.js';
import { BatchRepository } from './batch.repository.js';
import { ContactErasure } from './contact-erasure.js';
import { DeliveryQueries } from './delivery-queries.js';
import { LedgerRepository } from './ledger.repository.js';
import { LineMessageSender } from './line-message-sender.js';
import { MessageSender } from './message-sender.js';
import { RunSwitchRepository } from './run-switch.repository.js';
import { SendBatchService } from './send-batch.service.js';
import { SendLoop } from './send-loop.js';

@Module({
  imports: [ConnectionsModule, ContactsModule],
  providers: [
    BatchRepository,
    LedgerRepository,
    RunSwitchRepository,
    DeliveryQueries,
    ContactErasure,
    { provide: MessageSender, useClass: LineMessageSender },
    SendBatchService,
    SendLoop,
  ],
  exports: [LedgerRepository, RunSwitchRepository, DeliveryQueries],
})
export class DeliveriesModule {}
