import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/index.js';
import { ContactsModule } from '../contacts/index.js';
import { RetentionModule } from '../retention/index.js';
import { BatchRepository } from './batch.repository.js';
import { DeliveryData } from './delivery-data.js';
import { DeliveryQueries } from './delivery-queries.js';
import { ErasedContents } from './erased-contents.js';
import { LedgerRepository } from './ledger.repository.js';
import { LineMessageSender } from './line-message-sender.js';
import { MessageSender } from './message-sender.js';
import { OutcomeQueries } from './outcome-queries.js';
import { OutdatedContents } from './outdated-contents.js';
import { ReconcileLoop } from './reconcile-loop.js';
import { RunResumeRepository } from './run-resume.repository.js';
import { RunSwitchRepository } from './run-switch.repository.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantineRepository } from './quarantine.repository.js';
import { SendLeaseService } from './send-lease.service.js';
import { SendLoop } from './send-loop.js';

@Module({
  imports: [ConnectionsModule, ContactsModule, RetentionModule],
  controllers: [QuarantineController],
  providers: [
    BatchRepository,
    LedgerRepository,
    RunSwitchRepository,
    DeliveryQueries,
    OutcomeQueries,
    DeliveryData,
    { provide: MessageSender, useClass: LineMessageSender },
    SendLeaseService,
    ErasedContents,
    OutdatedContents,
    QuarantineRepository,
    SendLoop,
    RunResumeRepository,
    ReconcileLoop,
  ],
  exports: [LedgerRepository, RunSwitchRepository, DeliveryQueries, OutcomeQueries, QuarantineRepository],
})
export class DeliveriesModule {}
