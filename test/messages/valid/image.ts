import { anImage } from '../builders.js';
import { toGroups, valid } from '../message-case.js';
import { urlOf } from '../strings.js';

export const IMAGE = [
  valid('image', anImage()),
  valid(
    'image with addresses of 2000 characters',
    anImage({ originalContentUrl: urlOf(2000), previewImageUrl: urlOf(2000) }),
  ),
  valid(
    'image with a percent-encoded address',
    anImage({ previewImageUrl: 'https://example.com/%E5%86%99.png' }),
  ),
  valid('image with port and query', anImage({ previewImageUrl: 'https://example.com:8443/a?w=240&h=240' })),
  valid('image with an address of no extension', anImage({ originalContentUrl: 'https://example.com/i/42' })),
  toGroups(valid('image to a group', anImage())),
];
