import { api } from '../../../api/client.js';
import type { Campaign } from '../campaign.js';

export const BEGINNINGS = ['blank', 'template', 'campaign'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

interface NewCampaign {
  name: string;
  connectionId: string | null;
  beginning: Beginning;
  from?: string;
  /** a saved audience that gets it */
  audienceId?: string | undefined;
  /** for contacts whose own are not known */
  localization: { language: string; timezone: string };
}

/** Makes a draft from nothing, from a template of the library, or from an earlier campaign. */
export async function makeCampaign({
  name,
  connectionId,
  beginning,
  from,
  audienceId,
  localization,
}: NewCampaign): Promise<Campaign> {
  const audience = audienceId === undefined ? {} : { audience: { audienceId } };
  if (beginning === 'campaign' && from !== undefined)
    return makeFromCampaign(from, { name, ...audience, ...(connectionId ? { connectionId } : {}) });
  const messages = beginning === 'template' && from !== undefined ? await messagesOf(from) : [];
  const body = { name, connectionId, ...audience, messages, localization, keepMistakes: true } as never;
  return (await api.POST('/api/v1/campaigns', { body })).data as Campaign;
}

async function makeFromCampaign(id: string, changes: object): Promise<Campaign> {
  const copy = await api.POST('/api/v1/campaigns/{id}/duplicate', { params: { path: { id } } });
  const { id: copyId, version } = copy.data as Campaign;
  const body = { ...changes, version, keepMistakes: true } as never;
  return (await api.PATCH('/api/v1/campaigns/{id}', { params: { path: { id: copyId } }, body }))
    .data as Campaign;
}

/** A copy: what is changed here does not change the library. */
async function messagesOf(id: string): Promise<readonly object[]> {
  const { data } = await api.GET('/api/v1/message-templates/{id}', { params: { path: { id } } });
  return data?.messages ?? [];
}
