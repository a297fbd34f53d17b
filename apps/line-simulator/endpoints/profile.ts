import { jsonAnswer, type Answer } from '../http/answer.js';
import { invalidParameter, notFound } from '../line-errors.js';
import { isUserId } from '../world/ids.js';
import { hasVisibleProfile } from '../world/users.js';
import { bodiless } from './bodiless.js';
import type { LineCall } from './line-call.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#get-profile */
export const profileEndpoint = bodiless('GET', 'profile', '/v2/bot/profile/:userId', handleProfile);

function handleProfile({ channel, params }: LineCall): Answer {
  const { userId } = params;
  if (!isUserId(userId)) return invalidParameter('userId');
  const user = channel.findUser(userId);
  if (user === undefined || !hasVisibleProfile(user)) return notFound();
  const { displayName, language, pictureUrl, statusMessage } = user;
  return jsonAnswer(200, { displayName, userId, language, pictureUrl, statusMessage });
}
