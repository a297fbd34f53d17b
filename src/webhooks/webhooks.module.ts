import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OutgoingModule } from '../outgoing/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { RetentionModule } from '../retention/index.js';
import { DigestWebhooksService } from './digest-webhooks.service.js';
import { ErasedPeopleRepository } from './erased-people.repository.js';
import { OutdatedWebhookContents } from './outdated-webhook-contents.js';
import { ForwardService } from './relays/forward.service.js';
import { RelayLoop } from './relays/relay-loop.js';
import { RelayDeliveryRepository } from './relays/relay-delivery.repository.js';
import { RelayRepository } from './relays/relay.repository.js';
import { RelaysController } from './relays/relays.controller.js';
import { RelaysService } from './relays/relays.service.js';
import { WebhookBodyRepository } from './webhook-body.repository.js';
import { WebhookEventData } from './webhook-event-data.js';
import { WebhookEventRepository } from './webhook-event.repository.js';
import { WebhookInbox } from './webhook-inbox.js';
import { WebhookRoute } from './webhook-route.js';

@Module({
  imports: [ConnectionsModule, ContactsModule, OutgoingModule, ProfilesModule, RetentionModule],
  controllers: [RelaysController],
  providers: [
    RelayRepository,
    RelayDeliveryRepository,
    ForwardService,
    RelayLoop,
    RelaysService,
    WebhookBodyRepository,
    WebhookEventRepository,
    ErasedPeopleRepository,
    DigestWebhooksService,
    WebhookInbox,
    WebhookEventData,
    OutdatedWebhookContents,
    WebhookRoute,
  ],
})
export class WebhooksModule {}
