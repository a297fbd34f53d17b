import { WINTER_DRAFT } from '../../apps/demo/demo-draft.js';
import type { CampaignWorld } from '../support/campaign-world.js';

/** Where the things of a furnished workspace are. */
export interface Furnished {
  connectionId: string;
  audienceId: string;
  draftId: string;
  sentId: string;
  importId: string;
  templateId: string;
  externalId: string;
}

const CSV = `external_id,line_id,first_name,points,tier
C1,U${'1'.repeat(32)},Aya,120,Gold
C2,nonsense,Ken,40,Silver
C3,,,,
`;

/** A workspace in which every screen has something to show, also what went wrong. */
export async function furnish(world: CampaignWorld): Promise<Furnished> {
  const { connectionId } = world;
  await world.addPeople('visitors', 60);
  const { body: imported } = await world.request
    .post('/api/v1/imports')
    .attach('file', Buffer.from(CSV), 'people.csv')
    .expect(202);
  const audience = await world.request
    .post('/api/v1/audiences')
    .send({ name: 'Gold members', filter: goldMembers })
    .expect(201);
  await world.request.post(`/api/v1/audiences/${audience.body.id}/count`).expect(200);
  const template = await world.request
    .post('/api/v1/message-templates')
    .send({ name: 'Winter greeting', messages: WINTER_DRAFT.messages })
    .expect(201);
  await world.request
    .post('/api/v1/test-recipients')
    .send({ name: 'Mika', lineId: `U${'2'.repeat(32)}` })
    .expect(201);
  const sentId = await world.draftFor('visitors', {
    name: 'Autumn greeting',
    messages: [{ type: 'text', text: 'Hello {{external_id}}: https://shop.example/autumn' }],
    links: { tracking: 'contact' },
  });
  await world.publish(sentId);
  await world.waitForStatus(sentId, 'sent');
  const draftId = await world.createCampaign({ ...WINTER_DRAFT, connectionId });
  return {
    connectionId,
    audienceId: audience.body.id,
    draftId,
    sentId,
    importId: imported.id,
    templateId: template.body.id,
    externalId: 'C1',
  };
}

const goldMembers = { combinator: 'and', rules: [{ field: 'tier', operator: '=', value: 'Gold' }] };
