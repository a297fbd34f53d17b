import {
  AdminError,
  answerWith,
  channelOf,
  type AdminAnswer,
  type AdminCall,
  type AdminRoute,
} from './admin-call.js';
import { readFlag, readObject, readTexts } from './read-input.js';

/** Audiences a narrowcast may name. LINE's own calls for them are not simulated. */
export const audienceRoutes: readonly AdminRoute[] = [
  { method: 'PUT', path: '/__sim/channels/:channelId/audiences/:audienceGroupId', handle: putAudience },
];

function putAudience(call: AdminCall): AdminAnswer {
  const { audienceGroupId = '' } = call.params;
  if (!/^[1-9]\d{0,14}$/.test(audienceGroupId))
    throw new AdminError(400, 'the id of an audience must be a whole number from 1');
  const input = readObject(call.body, ['userIds', 'isUpload']);
  const userIds = readTexts(input, 'userIds');
  if (userIds === undefined) throw new AdminError(400, 'userIds is needed');
  const isUpload = readFlag(input, 'isUpload') ?? true;
  channelOf(call).audiences.set(Number(audienceGroupId), { userIds: new Set(userIds), isUpload });
  return answerWith({ audienceGroupId: Number(audienceGroupId), size: new Set(userIds).size, isUpload });
}
