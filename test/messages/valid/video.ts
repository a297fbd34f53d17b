import { aVideo } from '../builders.js';
import { toGroups, valid } from '../message-case.js';
import { urlOf, x } from '../strings.js';

export const VIDEO = [
  valid('video', aVideo()),
  valid(
    'video with addresses of 2000 characters',
    aVideo({ originalContentUrl: urlOf(2000), previewImageUrl: urlOf(2000) }),
  ),
  valid('video with a tracking id of 100 characters', aVideo({ trackingId: x(100) })),
  valid('video with a tracking id of all symbols', aVideo({ trackingId: 'aZ09-.=,+*()%$&;:@{}!?<>[]' })),
  toGroups(valid('video to a group, without tracking id', aVideo())),
];
