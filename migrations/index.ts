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
];
