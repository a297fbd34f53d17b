import { say } from './issue-texts.js';
import { MAX_VIDEO_TRACKING_ID_UNITS } from '../limits.js';
import { text, whole } from './fields.js';
import { messageShape, type MessageBase } from './message-base.js';
import type { Rule } from './shape.js';
import { httpsUrl } from './urls.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#image-message */
export interface ImageMessage extends MessageBase {
  type: 'image';
  /** HTTPS, JPEG or PNG of at most 10 MB. */
  originalContentUrl: string;
  /** HTTPS, JPEG or PNG of at most 1 MB. */
  previewImageUrl: string;
}

/** @see https://developers.line.biz/en/reference/messaging-api/#video-message */
export interface VideoMessage extends MessageBase {
  type: 'video';
  /** HTTPS, mp4 of at most 200 MB. */
  originalContentUrl: string;
  /** HTTPS, JPEG or PNG of at most 1 MB, of the shape of the video. */
  previewImageUrl: string;
  /** Returned to the webhook when the video was watched to its end; at most 100. Not to groups and rooms. */
  trackingId?: string;
}

/** @see https://developers.line.biz/en/reference/messaging-api/#audio-message */
export interface AudioMessage extends MessageBase {
  type: 'audio';
  /** HTTPS, mp3 or m4a of at most 200 MB. */
  originalContentUrl: string;
  /** Length in milliseconds. */
  duration: number;
}

export const IMAGE_MESSAGE = messageShape<ImageMessage>(
  { originalContentUrl: httpsUrl, previewImageUrl: httpsUrl },
  {},
);

const TRACKING_ID = {
  pattern: /^[-.=,+*()%$&;:@{}!?<>[\]0-9A-Za-z]*$/,
  otherwise: (found: string) => say('tracking_characters', { found }),
};

const checkTracking: Rule = ({ trackingId }, scope) => {
  const { recipients } = scope.check;
  if (trackingId === undefined) return;
  if (recipients === 'groups') {
    scope.error(say('tracking_id_in_groups'), 'trackingId');
  } else if (recipients === 'any') {
    scope.warning(say('tracking_id_may_reach_groups'), 'trackingId');
  }
};

export const VIDEO_MESSAGE = messageShape<VideoMessage>(
  { originalContentUrl: httpsUrl, previewImageUrl: httpsUrl },
  { trackingId: text({ maxUnits: MAX_VIDEO_TRACKING_ID_UNITS, form: TRACKING_ID }) },
  checkTracking,
);

export const AUDIO_MESSAGE = messageShape<AudioMessage>(
  { originalContentUrl: httpsUrl, duration: whole(1) },
  {},
);
