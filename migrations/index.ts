import { Identity1700000001000 } from './1700000001000-identity.js';
import { Connections1700000002000 } from './1700000002000-connections.js';
import { Contacts1700000003000 } from './1700000003000-contacts.js';
import { Campaigns1700000004000 } from './1700000004000-campaigns.js';
import { Ledger1700000005000 } from './1700000005000-ledger.js';
import { IdempotencyResponseAsJson1700000006000 } from './1700000006000-idempotency-response-as-json.js';
import { DeliveryEngine1700000007000 } from './1700000007000-delivery-engine.js';
import { IssuedTokens1700000008000 } from './1700000008000-issued-tokens.js';
import { RecentOutcomes1700000009000 } from './1700000009000-recent-outcomes.js';
import { ErasureCount1700000010000 } from './1700000010000-erasure-count.js';
import { ShortLinks1700000011000 } from './1700000011000-short-links.js';
import { Media1700000012000 } from './1700000012000-media.js';
import { StoppedByTemplate1700000013000 } from './1700000013000-stopped-by-template.js';
import { MessageTemplates1700000014000 } from './1700000014000-message-templates.js';
import { AuditLog1700000015000 } from './1700000015000-audit-log.js';
import { AudienceChecks1700000016000 } from './1700000016000-audience-checks.js';
import { Members1700000017000 } from './1700000017000-members.js';
import { CampaignDrafts1700000018000 } from './1700000018000-campaign-drafts.js';
import { ContactLists1700000019000 } from './1700000019000-contact-lists.js';
import { ConnectionWebhooks1700000020000 } from './1700000020000-connection-webhooks.js';
import { AudienceSizes1700000021000 } from './1700000021000-audience-sizes.js';
import { ImportFindings1700000022000 } from './1700000022000-import-findings.js';
import { LineWebhooks1700000030000 } from './1700000030000-line-webhooks.js';
import { ErasedPeople1700000031000 } from './1700000031000-erased-people.js';
import { Events1700000040000 } from './1700000040000-events.js';
import { LineProfiles1700000042000 } from './1700000042000-line-profiles.js';
import { FollowerImports1700000042500 } from './1700000042500-follower-imports.js';
import { Relays1700000043000 } from './1700000043000-relays.js';
import { AudienceParts1700000044000 } from './1700000044000-audience-parts.js';
import { RepeatedRows1700000046000 } from './1700000046000-repeated-rows.js';
import { ImportUndo1700000047000 } from './1700000047000-import-undo.js';
import { Retention1700000048000 } from './1700000048000-retention.js';

/** Every migration in order. Once merged, a migration is history: correct it with another. */
export const migrations = [
  Identity1700000001000,
  Connections1700000002000,
  Contacts1700000003000,
  Campaigns1700000004000,
  Ledger1700000005000,
  IdempotencyResponseAsJson1700000006000,
  DeliveryEngine1700000007000,
  IssuedTokens1700000008000,
  RecentOutcomes1700000009000,
  ErasureCount1700000010000,
  ShortLinks1700000011000,
  Media1700000012000,
  StoppedByTemplate1700000013000,
  MessageTemplates1700000014000,
  AuditLog1700000015000,
  AudienceChecks1700000016000,
  Members1700000017000,
  CampaignDrafts1700000018000,
  ContactLists1700000019000,
  ConnectionWebhooks1700000020000,
  AudienceSizes1700000021000,
  ImportFindings1700000022000,
  LineWebhooks1700000030000,
  ErasedPeople1700000031000,
  Events1700000040000,
  LineProfiles1700000042000,
  FollowerImports1700000042500,
  Relays1700000043000,
  AudienceParts1700000044000,
  RepeatedRows1700000046000,
  ImportUndo1700000047000,
  Retention1700000048000,
];
