import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { newId } from '../../src/common/index.js';
import { PersonalData } from '../../src/contacts/index.js';
import { Database, DatabaseModule } from '../../src/database/index.js';
import { ClickCounts, LinkRepository, type NewLink } from '../../src/tracking/index.js';
import { ClickData } from '../../src/tracking/click-data.js';
import { ClickRepository, type NewClick } from '../../src/tracking/click.repository.js';
import { LinkDirectory } from '../../src/tracking/link-directory.js';
import { openDatabase } from './open-database.js';

interface Owner {
  workspaceId: string;
  campaignId: string;
}

export interface OpenTracking {
  database: Database;
  links: LinkRepository;
  clicks: ClickRepository;
  counts: ClickCounts;
  campaign: Owner;
  /** @param workspaceId an own one when absent */
  addCampaign(workspaceId?: string): Promise<Owner>;
  /** @returns its id */
  addContact(workspaceId: string): Promise<string>;
  /** As the API does: the contact, and what all features hold of him. */
  erase(workspaceId: string, contactId: string): Promise<void>;
  click(link: NewLink, overrides?: Partial<NewClick>): Promise<void>;
  countClicks(campaignId: string): Promise<number>;
  close(): Promise<void>;
}

/** Short links on a database of their own, without HTTP. */
export async function openTracking(): Promise<OpenTracking> {
  const { address, drop } = await openDatabase();
  const app = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(address)],
    providers: [LinkRepository, ClickRepository, ClickCounts, LinkDirectory, ClickData, PersonalData],
  }).compile();
  await app.init();
  const database = app.get(Database);
  const clicks = app.get(ClickRepository);
  const addCampaign = async (workspaceId?: string): Promise<Owner> => {
    const owner = { workspaceId: workspaceId ?? randomUUID(), campaignId: randomUUID() };
    await database.execute(`INSERT INTO workspaces (id, name) VALUES ($1, 'Test') ON CONFLICT DO NOTHING`, [
      owner.workspaceId,
    ]);
    await database.execute(
      `INSERT INTO campaigns (id, workspace_id, name, definition, stage) VALUES ($1, $2, 'Test', '{}', 'draft')`,
      [owner.campaignId, owner.workspaceId],
    );
    return owner;
  };
  return {
    database,
    links: app.get(LinkRepository),
    clicks,
    counts: app.get(ClickCounts),
    campaign: await addCampaign(),
    addCampaign,
    addContact: async (workspaceId) => {
      const id = newId();
      await database.execute(
        'INSERT INTO contacts (id, workspace_id, external_id) VALUES ($1::uuid, $2, $1::text)',
        [id, workspaceId],
      );
      return id;
    },
    erase: (workspaceId, contactId) =>
      database.transaction(async (tx) => {
        await tx.execute('DELETE FROM contacts WHERE id = $1', [contactId]);
        await app.get(PersonalData).erase(tx, workspaceId, { id: contactId, lineId: null });
      }),
    click: (link, overrides) => clicks.append([aClick(link, overrides)]),
    countClicks: async (campaignId) => {
      const [row] = await database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM clicks WHERE campaign_id = $1',
        [campaignId],
      );
      return row?.count ?? 0;
    },
    close: async () => {
      await app.close();
      await drop();
    },
  };
}

/** By somebody else each time, now. */
export function aClick({ origin, ...link }: NewLink, overrides: Partial<NewClick> = {}): NewClick {
  return {
    id: newId(),
    target: { ...origin, ...link, location: link.url },
    kind: 'person',
    visitorHash: String(Math.floor(Math.random() * Number.MAX_SAFE_INTEGER)),
    clickedAt: new Date(),
    ...overrides,
  };
}
