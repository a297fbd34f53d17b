import { aVideo, without } from '../builders.js';
import { invalid, toGroups } from '../message-case.js';
import { urlOf, x } from '../strings.js';

export const VIDEO = [
  invalid('video without film', '.originalContentUrl', without(aVideo(), 'originalContentUrl')),
  invalid('video without preview', '.previewImageUrl', without(aVideo(), 'previewImageUrl')),
  invalid(
    'video without TLS',
    '.originalContentUrl',
    aVideo({ originalContentUrl: 'http://example.com/a.mp4' }),
  ),
  invalid(
    'video with a preview of 2001 characters',
    '.previewImageUrl',
    aVideo({ previewImageUrl: urlOf(2001) }),
  ),
  invalid('video with a tracking id of 101 characters', '.trackingId', aVideo({ trackingId: x(101) })),
  invalid('video with a tracking id with a space', '.trackingId', aVideo({ trackingId: 'spring sale' })),
  invalid(
    'video with a tracking id with an underscore',
    '.trackingId',
    aVideo({ trackingId: 'spring_sale' }),
  ),
  invalid('video with a tracking id in Japanese', '.trackingId', aVideo({ trackingId: '春' })),
  invalid('video with a tracking id that is a number', '.trackingId', aVideo({ trackingId: 2026 })),
  toGroups(invalid('video with a tracking id to a group', '.trackingId', aVideo({ trackingId: 'spring' }))),
];
